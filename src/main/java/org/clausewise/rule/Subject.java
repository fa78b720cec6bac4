package org.clausewise.rule;

import org.clausewise.evidence.Issuance;
import org.clausewise.pki.Certificate;

/**
 * A kind of thing that rules decide about, with what the rule language must know of it.
 *
 * @param <S> the view that rules read
 */
public abstract class Subject<S> {
    /** A certificate, precertificate or bare TBSCertificate. */
    public static final Subject<Certificate> CERTIFICATE = new CertificateSubject("certificate");

    /** The same beside another: its issuer, or the precertificate that it corresponds to. */
    public static final Subject<Certificate> PAIR = new CertificateSubject("pair");

    /** What a CA did before it issued: the record, and the certificate beside it. */
    public static final Subject<Issuance> ISSUANCE = new IssuanceSubject();

    private final String id;

    Subject(String id) {
        this.id = id;
    }

    /** The catalogue's word for it. */
    public String id() {
        return id;
    }

    /** The class of the view that its rules read. Subjects that share a view share a case. */
    public abstract Class<S> view();

    /** The kind of input that holds it. */
    public abstract Input input();

    /** The byte offset of a place, -1 where the subject is not DER. */
    public abstract int offset(int place);

    abstract int words();

    /** Computes a word of its facts and those that come with it; one bit for each of them. */
    abstract long compute(int word, S subject, long[] words);

    abstract long unreadable(S subject);

    /** The parts in a mask, in words, for an undecided rule's "needs". */
    public abstract String parts(long mask);

    /** The path of an offset, for people. */
    public abstract String path(S subject, int offset);

    /** What stands at an offset, short and printable; empty where it says nothing. */
    public abstract String describe(S subject, int offset);

    /** What a message must say of a place besides. */
    String note(S subject, int offset) {
        return "";
    }

    /** The place of a rule that names none: the whole object. */
    abstract Elements.Place<S> whole();

    private static final class CertificateSubject extends Subject<Certificate> {
        CertificateSubject(String id) {
            super(id);
        }

        @Override
        public Class<Certificate> view() {
            return Certificate.class;
        }

        @Override
        public Input input() {
            return Input.CERTIFICATE;
        }

        @Override
        public int offset(int place) {
            return place;
        }

        @Override
        int words() {
            return CertificateFacts.VOCABULARY.size();
        }

        @Override
        long compute(int word, Certificate c, long[] words) {
            return CertificateFacts.VOCABULARY.compute(word, c, words);
        }

        @Override
        long unreadable(Certificate c) {
            return c.unreadable();
        }

        @Override
        public String parts(long mask) {
            return CertificateFacts.parts(mask);
        }

        @Override
        public String path(Certificate c, int offset) {
            return c.path(offset);
        }

        @Override
        public String describe(Certificate c, int offset) {
            return CertificateFacts.describe(c, offset);
        }

        @Override
        Elements.Place<Certificate> whole() {
            return Certificate::tbs;
        }
    }

    private static final class IssuanceSubject extends Subject<Issuance> {
        IssuanceSubject() {
            super("issuance");
        }

        @Override
        int words() {
            return IssuanceFacts.VOCABULARY.size();
        }

        @Override
        long compute(int word, Issuance issuance, long[] words) {
            return IssuanceFacts.VOCABULARY.compute(word, issuance, words);
        }

        /** A record is read whole before it is judged; what is missing in it is a matter of {@link Detail}. */
        @Override
        long unreadable(Issuance issuance) {
            return 0;
        }

        @Override
        public Class<Issuance> view() {
            return Issuance.class;
        }

        @Override
        public Input input() {
            return Input.RECORD;
        }

        @Override
        public int offset(int place) {
            return -1;
        }

        @Override
        public String parts(long mask) {
            return "";
        }

        @Override
        public String path(Issuance issuance, int place) {
            return issuance.path(place);
        }

        @Override
        public String describe(Issuance issuance, int place) {
            return issuance.describe(place);
        }

        @Override
        String note(Issuance issuance, int place) {
            return issuance.asserted(place) ? " (as the CA asserts)" : "";
        }

        @Override
        Elements.Place<Issuance> whole() {
            return issuance -> 0;
        }
    }
}
