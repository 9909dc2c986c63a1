package org.bauweg.inspection;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** PDFBox's parser that still knows, after it failed, whether the file was encrypted. */
final class StructureParser extends PDFParser implements AutoCloseable {

    private final RandomAccessRead file;
    private boolean encrypted;
    private boolean onlyAttachments;

    StructureParser(RandomAccessRead file) throws IOException {
        super(file, "");
        this.file = file;
    }

    boolean encrypted() {
        return encrypted;
    }

    /** Whether everything but attached files can be read without a password. */
    boolean onlyAttachmentsEncrypted() {
        return onlyAttachments;
    }

    @Override
    protected void prepareDecryption() throws IOException {
        COSDictionary trailer = document.getTrailer();
        encrypted = trailer != null && trailer.containsKey(COSName.ENCRYPT);
        if (encrypted && trailer.getDictionaryObject(COSName.ENCRYPT) instanceof COSDictionary encryption) {
            COSBase attachments = encryption.getDictionaryObject(COSName.getPDFName("EFF"));
            onlyAttachments = attachments != null
                    && !attachments.equals(COSName.IDENTITY)
                    && isIdentity(encryption, COSName.STM_F)
                    && isIdentity(encryption, COSName.STR_F);
        }
        super.prepareDecryption();
    }

    private static boolean isIdentity(COSDictionary encryption, COSName filter) {
        COSBase name = encryption.getDictionaryObject(filter);
        return name == null || name.equals(COSName.IDENTITY);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
