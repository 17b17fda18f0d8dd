package org.openscrutiny.performance.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/** One XML part of a workbook, whatever its name says: its relations decide what it is read as. */
final class XlsxPart {
    private static final int SNIFFED = 512;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_NAMES = 1_000;
    private static final int LETTERS_OF_A_COLUMN = 3;
    private static final int LONGEST_INDEX = 16;
    private static final XMLInputFactory XML = factory();

    private final XlsxBounds bounds;
    private final Set<String> names = new HashSet<>();
    private String root = "";
    private int rows;
    /** What the cell that is read says of a shared text. */
    private @Nullable StringBuilder index;

    XlsxPart(XlsxBounds bounds) {
        this.bounds = bounds;
    }

    private static XMLInputFactory factory() {
        WstxInputFactory xml = new WstxInputFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What is skipped would not be counted, and fails outside of the loop.
        xml.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        xml.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        xml.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        return xml;
    }

    /** Whether its first character, in any encoding, begins a tag or is yet to come; the stream stands where it stood. */
    static boolean isXml(InputStream part) throws IOException {
        part.mark(SNIFFED);
        byte[] first = part.readNBytes(SNIFFED);
        part.reset();
        for (byte b : first) {
            if (b > ' ') {
                return b == '<';
            }
        }
        return first.length > 0;
    }

    /** Reads it to its end, and lets it pass or not; answers the name of its outermost element. */
    String look(InputStream part) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(bounds.bounded(part));
            while (xml.hasNext()) {
                look(xml, xml.next());
            }
            return root;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void look(XMLStreamReader xml, int event) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(xml.getPITarget());
            case XMLStreamConstants.DTD -> throw new IOException("a document type in a workbook");
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) throws IOException {
        String name = xml.getLocalName();
        root = root.isEmpty() ? name : root;
        name(name);
        switch (name) {
            case "mergeCell" ->
                throw rejected("The workbook has joined cells; take them apart, so that each row has its own cells.");
            case "si" -> bounds.sharedText();
            case "row" -> {
                if (inSheet() && ++rows == 1) {
                    bounds.rowBegins();
                }
            }
            case "c" -> {
                checkPlace(xml.getAttributeValue(null, "r"));
                index = "s".equals(xml.getAttributeValue(null, "t")) ? new StringBuilder() : null;
            }
            case "v" -> index = index == null ? null : new StringBuilder();
            case "f" -> checkFormula(xml.getAttributeValue(null, "t"));
            default -> {}
        }
        int size = XlsxBounds.ELEMENT;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            name(xml.getAttributeLocalName(i));
            name(String.valueOf(xml.getAttributePrefix(i)));
            size += xml.getAttributeValue(i).length();
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            name(String.valueOf(xml.getNamespacePrefix(i)));
        }
        hold(size);
    }

    private void end(XMLStreamReader xml) throws IOException {
        String name = xml.getLocalName();
        if (name.equals("row") && inSheet()) {
            rows--;
        } else if (name.equals("v") && index != null) {
            bounds.sharedIndex(index.toString().strip());
            index = null;
        }
    }

    private void text(XMLStreamReader xml) {
        hold(xml.getTextLength());
        if (index != null && index.length() <= LONGEST_INDEX) {
            index.append(xml.getText());
        }
    }

    /** Readers keep each name for ever. */
    private void name(String name) {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw XlsxBounds.tooLarge();
        }
    }

    private boolean inSheet() {
        return root.equals("worksheet");
    }

    private void hold(int characters) {
        if (rows > 0) {
            bounds.holdInRow(characters);
        } else {
            bounds.hold(characters);
        }
    }

    /** The last column of a sheet is XFD; the reader would make room for all up to the one that is named. */
    private static void checkPlace(@Nullable String place) {
        if (place != null && place.chars().filter(Character::isLetter).count() > LETTERS_OF_A_COLUMN) {
            throw rejected("The workbook has a cell " + CellText.shown(place) + ", outside of any sheet.");
        }
    }

    /** The reader keeps such formulas as long as the sheet, and makes their text anew for each cell. */
    private static void checkFormula(@Nullable String type) {
        if ("shared".equals(type) || "array".equals(type)) {
            throw rejected("The workbook holds formulas of several cells; paste their results as values.");
        }
    }

    private static Problem rejected(String message) {
        return ImportRejected.of("", FindingCode.FILE_UNREADABLE, message);
    }
}
