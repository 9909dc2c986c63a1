package org.bauweg.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** Plans signed by somebody nobody knows. */
final class SignedPlans {

    private static final ASN1ObjectIdentifier DATA = new ASN1ObjectIdentifier("1.2.840.113549.1.7.1");
    private static final ASN1ObjectIdentifier SIGNED_DATA = new ASN1ObjectIdentifier("1.2.840.113549.1.7.2");
    private static final ASN1ObjectIdentifier CONTENT_TYPE = new ASN1ObjectIdentifier("1.2.840.113549.1.9.3");
    private static final ASN1ObjectIdentifier MESSAGE_DIGEST = new ASN1ObjectIdentifier("1.2.840.113549.1.9.4");
    private static final AlgorithmIdentifier SHA_256 =
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"));
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.113549.1.1.11"), DERNull.INSTANCE);
    private static final X500Name NAME = new X500Name("CN=Entwurfsverfasserin");

    private SignedPlans() {}

    static byte[] sign(byte[] plan) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plan)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, content -> {
                try {
                    return cms(content.readAllBytes(), keys);
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
            });
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static byte[] cms(byte[] content, KeyPair keys) throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        DERSet attributes = new DERSet(new ASN1Encodable[] {
            sequence(CONTENT_TYPE, new DERSet(DATA)), sequence(MESSAGE_DIGEST, new DERSet(new DEROctetString(digest)))
        });
        DERSequence signer = sequence(
                new ASN1Integer(1),
                sequence(NAME, new ASN1Integer(7)),
                SHA_256,
                new DERTaggedObject(false, 0, attributes),
                RSA,
                new DEROctetString(signed(attributes.getEncoded("DER"), keys)));
        DERSequence data = sequence(
                new ASN1Integer(1),
                new DERSet(SHA_256),
                sequence(DATA),
                new DERTaggedObject(false, 0, new DERSet(certificate(keys))),
                new DERSet(signer));
        return sequence(SIGNED_DATA, new DERTaggedObject(true, 0, data)).getEncoded("DER");
    }

    private static DERSequence certificate(KeyPair keys) throws IOException, GeneralSecurityException {
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(7)));
        generator.setIssuer(NAME);
        generator.setSubject(NAME);
        generator.setStartDate(new Time(new DERGeneralizedTime("20000101000000Z")));
        generator.setEndDate(new Time(new DERGeneralizedTime("20990101000000Z")));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        generator.setSignature(RSA);
        var body = generator.generateTBSCertificate();
        return sequence(body, RSA, new DERBitString(signed(body.getEncoded("DER"), keys)));
    }

    private static byte[] signed(byte[] bytes, KeyPair keys) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(bytes);
        return signature.sign();
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }
}
