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
    private static final XMLInputFactory XML = factory();

    private final XlsxBounds bounds;
    private final Set<String> names = new HashSet<>();
    private String root = "";
    private int rows;

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

    /** Whether its first character, in any encoding, begins a tag; the stream stands where it stood. */
    static boolean isXml(InputStream part) throws IOException {
        part.mark(SNIFFED);
        byte[] first = part.readNBytes(SNIFFED);
        part.reset();
        for (byte b : first) {
            if (b > ' ') {
                return b == '<';
            }
        }
        return false;
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
            case XMLStreamConstants.END_ELEMENT -> rows -= isRow(xml) ? 1 : 0;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> hold(xml.getTextLength());
            case XMLStreamConstants.DTD -> throw new IOException("a document type in a workbook");
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        root = root.isEmpty() ? name : root;
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw XlsxBounds.tooLarge();
        }
        if (name.equals("mergeCell")) {
            throw rejected("The workbook has joined cells; take them apart, so that each row has its own cells.");
        }
        if (isRow(xml) && ++rows == 1) {
            bounds.rowBegins();
        }
        if (name.equals("c")) {
            checkPlace(xml.getAttributeValue(null, "r"));
        }
        int size = XlsxBounds.ELEMENT;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            size += xml.getAttributeValue(i).length();
        }
        hold(size);
    }

    private void hold(int characters) {
        if (rows > 0) {
            bounds.holdInRow(characters);
        } else {
            bounds.hold(characters);
        }
    }

    private static boolean isRow(XMLStreamReader xml) {
        return xml.getLocalName().equals("row");
    }

    /** The last column of a sheet is XFD; the reader would make room for all up to the one that is named. */
    private static void checkPlace(@Nullable String place) {
        if (place != null && place.chars().filter(Character::isLetter).count() > LETTERS_OF_A_COLUMN) {
            throw rejected("The workbook has a cell " + CellText.shown(place) + ", outside of any sheet.");
        }
    }

    private static Problem rejected(String message) {
        return ImportRejected.of("", FindingCode.FILE_UNREADABLE, message);
    }
}
