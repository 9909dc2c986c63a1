package org.bauweg.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signature of one signer (CMS, RFC 5652): whether it belongs to the bytes it is said to belong to. Who the signer is and
 * whether he may be trusted is not asked.
 */
final class SignedData {

    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final String ELLIPTIC = "1.2.840.10045.";
    private static final int CERTIFICATES = 0xA0;
    private static final int ATTRIBUTES = 0xA0;
    private static final int SET = 0x31;
    private static final Map<String, String> DIGESTS = Map.of(
            "1.3.14.3.2.26", "SHA-1",
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");

    private final byte[] bytes;
    private final Der signer;
    private final String digest;
    private final int attributesAt;

    private SignedData(byte[] bytes, Der signer, String digest) throws Der.Malformed {
        this.bytes = bytes;
        this.signer = signer;
        this.digest = digest;
        this.attributesAt = signer.child(3).tag() == ATTRIBUTES ? 3 : -1;
    }

    /** @return empty when it is of a kind not known here */
    static Optional<SignedData> of(byte[] bytes) {
        try {
            Der content = Der.first(bytes).child(1).child(0);
            List<Der> parts = content.children();
            Der signer = parts.get(parts.size() - 1).child(0);
            String digest = DIGESTS.get(signer.child(2).child(0).objectId());
            return digest == null ? Optional.empty() : Optional.of(new SignedData(bytes, signer, digest));
        } catch (Der.Malformed | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    MessageDigest digest() throws GeneralSecurityException {
        return MessageDigest.getInstance(digest);
    }

    /** Whether these bytes were signed: their hash is in the signature, and the signature is that of one of its certificates. */
    boolean signs(byte[] hash) throws GeneralSecurityException {
        try {
            return attributesAt >= 0
                    && MessageDigest.isEqual(hash, hashSigned(signer.child(attributesAt)))
                    && anyVerifies(signer.child(attributesAt));
        } catch (Der.Malformed e) {
            return false;
        }
    }

    private static byte[] hashSigned(Der attributes) throws Der.Malformed {
        for (Der attribute : attributes.children()) {
            if (attribute.child(0).objectId().equals(MESSAGE_DIGEST)) {
                return attribute.child(1).child(0).value();
            }
        }
        return new byte[0];
    }

    private boolean anyVerifies(Der attributes) throws Der.Malformed, GeneralSecurityException {
        byte[] signed = attributes.whole();
        signed[0] = SET;
        byte[] value = signer.child(attributesAt + 2).value();
        for (Certificate certificate : certificates()) {
            if (verifies(certificate, signed, value)) {
                return true;
            }
        }
        return false;
    }

    private boolean verifies(Certificate certificate, byte[] signed, byte[] value)
            throws Der.Malformed, GeneralSecurityException {
        Signature signature = signature(signer.child(attributesAt + 1));
        try {
            signature.initVerify(certificate.getPublicKey());
            signature.update(signed);
            return signature.verify(value);
        } catch (InvalidKeyException | SignatureException ofAnotherKind) {
            return false;
        }
    }

    private List<Certificate> certificates() throws Der.Malformed, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        for (Der part : Der.first(bytes).child(1).child(0).children()) {
            if (part.tag() == CERTIFICATES) {
                for (Der certificate : part.children()) {
                    certificates.add(factory.generateCertificate(new ByteArrayInputStream(certificate.whole())));
                }
            }
        }
        return certificates;
    }

    private Signature signature(Der algorithm) throws Der.Malformed, GeneralSecurityException {
        String id = algorithm.child(0).objectId();
        if (id.equals(PSS)) {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
            try {
                parameters.init(algorithm.child(1).whole());
            } catch (IOException e) {
                throw new GeneralSecurityException(e);
            }
            signature.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
            return signature;
        }
        return Signature.getInstance(digest.replace("-", "") + (id.startsWith(ELLIPTIC) ? "withECDSA" : "withRSA"));
    }
}
