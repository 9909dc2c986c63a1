package org.bauweg.documents;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** PDFBox's parser that still knows, after it failed, whether the file was encrypted. */
final class StructureParser extends PDFParser implements AutoCloseable {

    private final RandomAccessRead file;
    private boolean encrypted;

    StructureParser(RandomAccessRead file) throws IOException {
        super(file, "");
        this.file = file;
    }

    boolean encrypted() {
        return encrypted;
    }

    @Override
    protected COSDictionary retrieveTrailer() throws IOException {
        COSDictionary trailer = super.retrieveTrailer();
        encrypted = trailer != null && trailer.containsKey(COSName.ENCRYPT);
        return trailer;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
