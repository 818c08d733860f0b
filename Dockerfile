# The program in a container: one static binary and nothing else. It writes no file, so it runs with a
# read-only root file system, and it needs no privilege: see docs/deploying.md.

FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS
ARG TARGETARCH
ARG VERSION=dev
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -ldflags "-s -w -X main.release=$VERSION" -o /out/playground ./cmd/playground

FROM scratch AS final
COPY --from=build /out/playground /playground
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/playground"]
# There is no shell in here: the program asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s --retries=3 CMD ["/playground", "healthcheck"]
