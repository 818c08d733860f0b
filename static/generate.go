package static

// The script and the styles are bundled by esbuild, which is a Go tool of this module. lit-html has
// to be there (npm ci); a plain go build needs neither, because dist is committed. The script comes in several files: what
// the first picture takes (app.js), what comes after it (later-*.js), what is fetched when it is asked for (each dynamic
// import, under its own name), and what some of these have in common (chunk-*.js). The bundler makes a file of each set of
// modules that the same entries reach. So whatever comes later imports what comes before it, as a whole: then there is one
// chunk for the first picture and one for what follows it, and no byte is lost to many small files. Names with a hash
// change with each content, so those of the last time have to go. They do so last: where a bundle fails, as without lit-html,
// dist stays as it was.

//go:generate rm -rf .tests/dist
//go:generate go tool esbuild app=src/main.ts --bundle --splitting --chunk-names=[name]-[hash] --format=esm --target=es2022 --minify --legal-comments=eof --charset=utf8 --outdir=.tests/dist
//go:generate go tool esbuild src/theme.ts --bundle --format=iife --target=es2022 --minify --legal-comments=eof --charset=utf8 --outfile=.tests/dist/theme.js
//go:generate go tool esbuild css/app.css --bundle --minify --charset=utf8 --outfile=.tests/dist/app.css
//go:generate go tool esbuild css/later.css --bundle --minify --charset=utf8 --outfile=.tests/dist/later.css
//go:generate go tool esbuild src/lessons.ts --bundle --format=esm --target=es2022 --minify --legal-comments=eof --charset=utf8 --outfile=.tests/dist/lessons.js
//go:generate go tool esbuild src/embed/element.ts --bundle --format=iife --target=es2022 --minify --legal-comments=eof --charset=utf8 --outfile=.tests/dist/embed.js
//go:generate go tool esbuild src/open.ts --bundle --format=esm --target=es2022 --minify --legal-comments=eof --charset=utf8 --outfile=.tests/dist/open.js
//go:generate go tool esbuild css/guide.css --bundle --minify --charset=utf8 --outfile=.tests/dist/guide.css
//go:generate go tool esbuild css/class.css --bundle --minify --charset=utf8 --outfile=.tests/dist/class.css
//go:generate go tool esbuild css/large.css --bundle --minify --charset=utf8 --outfile=.tests/dist/large.css
//go:generate go tool esbuild css/lessons.css --bundle --minify --charset=utf8 --outfile=.tests/dist/lessons.css
//go:generate go tool esbuild css/embed.css --bundle --minify --charset=utf8 --outfile=.tests/dist/embed.css
//go:generate go tool esbuild css/share.css --bundle --minify --charset=utf8 --outfile=.tests/dist/share.css
//go:generate go tool esbuild css/example.css --bundle --minify --charset=utf8 --outfile=.tests/dist/example.css
//go:generate cp src/example.js .tests/dist/example.js
//go:generate cp src/embed/embed.d.ts .tests/dist/embed.d.ts
//go:generate find dist -type f -delete
//go:generate cp -R .tests/dist/. dist
