"""careportal: what people wrote about health professions becomes static portals.

`careportal build` is one walk through the house, `build.build`:

    config → documents → content ┐
                                 ├→ linking → routes → views → render → artifacts → dist/
               themes · messages ┘            assets · search · sitemap · feeds · hosting ┘

The rooms, from the roof down. A room imports only rooms below it; rooms that share a line do not
know each other. `.importlinter` enforces the plan.

    cli           words from the terminal in, diagnostics and an exit code out; the only room that prints
    serve         build again when something changes, reload the browser
    fetching      employers' boards become snapshots, politely
    starters      a commented starting file for a new entry
    posters       a film on a platform becomes a still picture of our own
    build         one walk through the house; the only room that knows every stage
    cache         what pure functions returned, by the digest of what they were given
    executors     work that can be divided is divided: here, among the cores, on a cluster
    feeds         stories and vacancies become Atom, JSON Feed and data for partners' pages
    render        a view becomes HTML; knows templates, not professions
    assets        theme files and media become fingerprinted artifacts
    sitemap       routes become sitemap.xml and robots.txt
    hosting       what a host must be told: headers, redirects
    search        pages become a Pagefind index: artifacts in, artifacts out
    budgets       finished files are weighed: a page that is too heavy is a mistake
    artifacts     a finished file and its digest; the only room that touches dist/
    views         a route becomes exactly what its template may know
    footprints    what a page looked at while it was made, and what that is now
    binding       addresses are set into a finished page at the very end, and again when they change
    themes        a folder of themes/ becomes a look, proven to be legible
    translations  how far each language is, and the mark that says so in a file
    routes        the portal becomes addresses, one per page and language
    aliases       a page's names become every word that should find it
    shortening    what a page is about becomes its short address
    linking       ids become objects: content becomes a Portal; unknown ids are mistakes
    matching      advertised titles become professions, two advertisements of one job become one
    vacancies     employers' boards, files and snapshots become vacancies, cleaned and understood
    reports       diagnostics become text, JSON or annotations, in the editor's language
    content       documents become professions, stories, regions, employers, pages, quizzes, trade words,
                  figures, portals
    maps          GeoJSON becomes a drawing of regions, and that a small file of shapes
    documents     a text file becomes front matter and prose that know their lines
    messages      the theme's own words per language, with plurals, dates and numbers
    prose         Markdown becomes HTML, headings and links that know their lines
    model         the nouns of the field, frozen; the one schema
    diagnostics   what is wrong, and exactly where
    standing      whether the last build still stands: nothing it read, wrote or was told has changed
    release       which program this is, as a digest

Two gates stand in `build`: nothing is made of broken content, and nothing is published unless
everything was made. A template gets a view and nothing else. While a page is made, `footprints` notes
what it looks at, so that the next build makes it again only when some of that has changed; its bytes
lie in `dist/`, everything else about it in the cache. Nothing below `build` knows the clock, the
network or the environment; `today` is an argument.

Against the first plan: `messages` stands below `content`, since headings are recognised by its
words; portals are a kind of content, so there is no room `config`; `maps` stands below `content`,
which reads them with the regions that name them; `themes`, `aliases`, `shortening`, `budgets`,
`hosting`, `footprints`, `release`, `translations`, `reports`, `starters`, `posters`, `vacancies`,
`matching`, `feeds` and `fetching` each took a noun of their own.
"""
