// Saves a picture that the server draws as SVG as a PNG of twice its size: for slides that take no SVG.

const scale = 2;

/** save tells whether the browser has drawn and taken the picture. */
export async function save(url: string, name: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { cache: "no-store" });
    if (!answer.ok) return false;
    const drawing = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`);
    const canvas = document.createElement("canvas");
    canvas.width = drawing.naturalWidth * scale;
    canvas.height = drawing.naturalHeight * scale;
    const pen = canvas.getContext("2d");
    if (pen === null) return false;
    pen.drawImage(drawing, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (png === null) return false;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(png);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  } catch {
    return false;
  }
}

function load(url: string): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.addEventListener("load", () => done(image));
    image.addEventListener("error", failed);
    image.src = url;
  });
}
