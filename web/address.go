package web

import (
	"fmt"
	"net/http"
	"net/netip"
	"strings"

	"github.com/go-chi/chi/v5/middleware"
)

// ParseProxies reads a list of addresses and prefixes, separated by commas.
func ParseProxies(list string) ([]netip.Prefix, error) {
	var prefixes []netip.Prefix
	for _, item := range strings.Split(list, ",") {
		item = strings.TrimSpace(item)
		if item == "" {
			continue
		}
		if address, err := netip.ParseAddr(item); err == nil {
			prefixes = append(prefixes, netip.PrefixFrom(address, address.BitLen()))
			continue
		}
		prefix, err := netip.ParsePrefix(item)
		if err != nil {
			return nil, fmt.Errorf("proxy %q: want an address or a prefix, as in 10.0.0.0/8", item)
		}
		prefixes = append(prefixes, prefix.Masked())
	}
	return prefixes, nil
}

// clientAddress finds out whose request it is. What a client says of itself in X-Forwarded-For counts
// only if it comes through a trusted proxy.
func (s *Server) clientAddress() func(http.Handler) http.Handler {
	if len(s.options.TrustedProxies) == 0 {
		return middleware.ClientIPFromRemoteAddr
	}
	var prefixes []string
	for _, prefix := range s.options.TrustedProxies {
		prefixes = append(prefixes, prefix.String())
	}
	return middleware.ClientIPFromXFF(prefixes...)
}

// addressKey is what limits per address count by. An IPv6 client has a /64 to itself and may use any
// address in it. Where the address is not known, all that come by the same peer count together.
func addressKey(r *http.Request) string {
	address := middleware.GetClientIPAddr(r.Context())
	if !address.IsValid() {
		address = peer(r)
	}
	address = address.WithZone("")
	if address.Is6() {
		if network, err := address.Prefix(64); err == nil {
			return network.String()
		}
	}
	return address.String()
}

// secure reports whether the visitor's browser speaks TLS, to this server or to a trusted proxy.
func (s *Server) secure(r *http.Request) bool {
	if r.TLS != nil {
		return true
	}
	from := peer(r).WithZone("")
	for _, proxy := range s.options.TrustedProxies {
		if proxy.Contains(from) {
			return strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https")
		}
	}
	return false
}

func peer(r *http.Request) netip.Addr {
	address, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return address.Addr().Unmap()
}
