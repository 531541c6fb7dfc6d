// A chart as a picture (PNG): drawn here, on the reader's machine, from the chart as a file (SVG).
"use strict";

for (const figure of document.querySelectorAll("figure.chart[data-picture]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = "PNG";
  button.addEventListener("click", () => save(figure.dataset.picture));
  document.querySelector(".downloads").append(" · ", button);
}

async function save(address) {
  const text = await (await fetch(address)).text();
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.width; // sharp also in print
  canvas.height = 2 * image.height;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((picture) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = "xu-huong.png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }, "image/png");
}
