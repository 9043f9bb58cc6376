// A frame says how high its content is; the page makes room for it. This stands in the head: a frame may be complete and
// speak long before the rest of the page has come.
addEventListener("message", (event) => {
  const height = Number(event.data?.miniflowHeight);
  for (const frame of document.querySelectorAll("iframe.frame"))
    if (frame.contentWindow === event.source && height > 0) frame.style.height = `${Math.min(height, 4000)}px`;
});
