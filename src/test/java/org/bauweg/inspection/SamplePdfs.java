package org.bauweg.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionNamed;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;

/** PDFs made on the spot: a plan, and everything an architect must not send. */
public final class SamplePdfs {

    private SamplePdfs() {}

    /** A drawn page of each size. */
    public static byte[] plan(PDRectangle... sizes) throws IOException {
        try (PDDocument document = drawn(sizes)) {
            return bytes(document);
        }
    }

    public static byte[] openingWith(PDAction action) throws IOException {
        try (PDDocument document = drawn(PDRectangle.A3)) {
            document.getDocumentCatalog().setOpenAction(action);
            return bytes(document);
        }
    }

    public static byte[] javaScript() throws IOException {
        return openingWith(new PDActionJavaScript("app.alert('x')"));
    }

    public static byte[] launch() throws IOException {
        return openingWith(new PDActionLaunch());
    }

    public static byte[] submit() throws IOException {
        return openingWith(new PDActionSubmitForm(action("SubmitForm")));
    }

    public static byte[] printing() throws IOException {
        PDActionNamed print = new PDActionNamed();
        print.setN("Print");
        return openingWith(print);
    }

    public static byte[] encrypted(String userPassword) throws IOException {
        try (PDDocument document = drawn(PDRectangle.A4)) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return bytes(document);
        }
    }

    public static byte[] withEmbedded(String name) throws IOException {
        try (PDDocument document = drawn(PDRectangle.A4)) {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return bytes(document);
        }
    }

    public static byte[] withEmptyPage() throws IOException {
        try (PDDocument document = drawn(PDRectangle.A4)) {
            document.addPage(new PDPage(PDRectangle.A4));
            return bytes(document);
        }
    }

    /** Says it is PDF/A-2b, and is not. */
    public static byte[] claimingPdfa() throws IOException {
        try (PDDocument document = drawn(PDRectangle.A3)) {
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(
                    "<x pdfaid:part=\"2\" pdfaid:conformance=\"B\"/>".getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            return bytes(document);
        }
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        return action;
    }

    private static PDDocument drawn(PDRectangle... sizes) throws IOException {
        PDDocument document = new PDDocument();
        for (PDRectangle size : sizes) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(20, 20, size.getWidth() - 40, size.getHeight() - 40);
                content.stroke();
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
