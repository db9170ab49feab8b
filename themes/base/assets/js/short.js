/* Goes on to the page that a short address stands for, section included. On the page for unknown
   addresses: a short address in capitals, or without its last slash, is tried as it is written. */

const link = document.querySelector(".on-short a")
const written = location.pathname.replace(/[^/]+\/s\/\w+\/?$/i, (tail) => `${tail.toLowerCase().replace(/\/$/, "")}/`)

if (link) location.replace(link.href + location.hash)
else if (written !== location.pathname) location.replace(written + location.hash)
