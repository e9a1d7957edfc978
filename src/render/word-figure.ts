import type { Drawing, FigureBlock } from '../domain/document.ts'
import { captionXml, paragraphXml, type WordPlace } from './word-paragraph.ts'
import { textRun } from './word-runs.ts'
import { xmlText } from './xml.ts'

/** A picture with its caption, how it is read, and the table that says the same. */
export function* wordFigure(
  figure: FigureBlock,
  place: WordPlace,
  twin: Iterable<string>,
): Generator<string> {
  yield captionXml('Figure', figure.title, place.desk)
  // Two to a line, as far as they go.
  yield paragraphXml(
    figure.drawings
      .map((drawing) => drawingXml(drawing, place, figure.drawings.length === 1))
      .join(textRun(' ')),
    place,
  )
  if (figure.help !== '') yield paragraphXml(textRun(figure.help), place)
  yield* twin
}

/** The drawing as SVG, with a PNG of it for programs that do not know SVG, and in words for those who do not see it. */
const drawingXml = (drawing: Drawing, { desk, width }: WordPlace, isAlone: boolean): string => {
  desk.pictures.push({ svg: drawing.svg, png: desk.paint(drawing) })
  const id = desk.pictures.length
  const room = isAlone ? Math.min(width, drawing.width * UNIT) : Math.min(WIDEST, width * 0.48)
  const wide = Math.round(Math.min(room, (TALLEST * drawing.width) / drawing.height) * EMU)
  const high = Math.round((wide * drawing.height) / drawing.width)
  const names = `id="${id}" name="Picture ${id}" descr="${xmlText(drawing.alternative)}"`
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${wide}" cy="${high}"/><wp:docPr ${names}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${names}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="png${id}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="svg${id}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** To a twentieth of a point. */
const EMU = 635
/** In twentieths of a point: one of several, what a sheet has room for below a caption, and a unit of a drawing. */
const WIDEST = 5000
const TALLEST = 11500
const UNIT = 15
