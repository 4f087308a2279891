"""Draws the icons of the extension: a badge with a tick in it, at every size that browsers ask for."""

from pathlib import Path

from PIL import Image, ImageDraw

ICONS = Path(__file__).resolve().parents[1] / "extension" / "icons"
SIZES = (16, 32, 48, 128)
COLOURS = 64  # three, and those between them along the edges
FINER = 8  # drawn so much larger and made smaller: edges without steps
PLATE, RIBBON, TICK = (11, 87, 184), (138, 184, 255), (255, 255, 255)


def main() -> None:
    """Write every icon."""
    ICONS.mkdir(exist_ok=True)
    for size in SIZES:
        icon(size).quantize(COLOURS, Image.Quantize.FASTOCTREE).save(ICONS / f"{size}.png", optimize=True)


def icon(size: int) -> Image.Image:
    """Draw one icon: ribbons, a round plate above them, and a tick."""
    unit = size * FINER / 24
    image = Image.new("RGBA", (size * FINER, size * FINER))
    pen = ImageDraw.Draw(image)

    def at(*places: float) -> list[float]:
        return [place * unit for place in places]

    pen.polygon(at(6, 13, 4, 23.5, 8.5, 21, 11.5, 23.5, 12, 15), fill=RIBBON)
    pen.polygon(at(18, 13, 20, 23.5, 15.5, 21, 12.5, 23.5, 12, 15), fill=RIBBON)
    pen.ellipse(at(2.5, 0.5, 21.5, 19.5), fill=PLATE)
    pen.line(at(7.4, 10.3, 10.6, 13.5, 16.6, 6.8), fill=TICK, width=round(2.4 * unit), joint="curve")
    return image.resize((size, size), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
