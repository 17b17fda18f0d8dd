package org.openscrutiny.performance.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with one sheet {@code observations}, written tag by tag, so that a test may spoil any part of it. */
final class HandmadeWorkbook {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String SHARED_STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "xmlns=\"http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** What a part holds, written while the ZIP is, so that no test holds it. */
    interface Content {
        void write(Writer to) throws IOException;
    }

    private record Part(Charset encoding, Content content) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    HandmadeWorkbook() {
        with("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        with(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"observations\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        with(SHARED_STRINGS, table("sst", ""));
        with(STYLES, table("styleSheet", "<cellXfs><xf numFmtId=\"0\"/></cellXfs>"));
        sheetAt("worksheets/sheet1.xml");
    }

    /** The sheet is where this says, below {@code xl}. */
    HandmadeWorkbook sheetAt(String path) {
        return with(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", path)
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml")));
    }

    HandmadeWorkbook with(String name, String xml) {
        return with(name, StandardCharsets.UTF_8, to -> to.write("<?xml version=\"1.0\"?>" + xml));
    }

    HandmadeWorkbook with(String name, Charset encoding, Content content) {
        parts.put(name, new Part(encoding, content));
        return this;
    }

    HandmadeWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** A sheet with a header of four columns and these rows. */
    HandmadeWorkbook rows(String rows) {
        return with(SHEET, sheet(rows));
    }

    static String sheet(String rows) {
        String header = row(text("indicatorCode"), text("areaCode"), text("period"), text("value"));
        return table("worksheet", "<sheetData>" + header + rows + "</sheetData>");
    }

    /** An element of spreadsheets with something in it. */
    static String table(String root, String content) {
        return "<" + root + " " + MAIN + ">" + content + "</" + root + ">";
    }

    static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        with("[Content_Types].xml", contentTypes());
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                Writer to = new OutputStreamWriter(zip, part.getValue().encoding());
                part.getValue().content().write(to);
                to.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder("<Types " + PACKAGE + "content-types\">");
        Map.of("xl/workbook.xml", "sheet.main", STYLES, "styles", SHARED_STRINGS, "sharedStrings")
                .forEach((name, type) -> {
                    if (parts.containsKey(name)) {
                        types.append(
                                "<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>".formatted(name, TYPE, type));
                    }
                });
        return types.append("</Types>").toString();
    }

    private static String relations(String relations) {
        return "<Relationships " + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }
}
