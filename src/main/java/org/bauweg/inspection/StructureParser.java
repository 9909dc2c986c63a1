package org.bauweg.inspection;

import java.io.IOException;
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
    protected void prepareDecryption() throws IOException {
        encrypted = document.getTrailer() != null && document.getTrailer().containsKey(COSName.ENCRYPT);
        super.prepareDecryption();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
