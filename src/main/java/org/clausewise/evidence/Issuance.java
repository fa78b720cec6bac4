package org.clausewise.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * An issuance as rules see it: the record, the certificate beside it if one was handed in, and the instant of signing. Every part
 * of the record is numbered in the order of the document, the record itself 0; a place is such a number. The names of the
 * certificate come after all of them; where there is none, those that the record means to put into it. What several rules
 * conclude from the same parts is concluded once. For one check, and one thread.
 */
public final class Issuance {
    private static final String ROOT = "$";

    private final IssuanceRecord record;
    private final @Nullable Certificate certificate;
    private final Instant issuedAt;
    private final Instant signedBy;
    private final Node[] nodes;
    private final int[] parents;
    private final String[] steps;
    private final boolean[] reliedOn;
    // the next part of the same kind, and the first of each
    private final int[] following;
    private final Map<Class<?>, Integer> firsts = new HashMap<>();
    private final @Nullable Corroboration[] corroborations;
    private final @Nullable Corroboration[] ofAllAttempts;
    private final Map<String, Integer> validations = new HashMap<>();
    private final Map<String, Integer> checks = new HashMap<>();
    private final Map<String, Integer> perspectives = new HashMap<>();
    private final Map<String, SubjectName> names = new HashMap<>();

    /**
     * @param certificate the certificate, precertificate or TBSCertificate that the record is about
     * @param issuedAt when it is or was signed, by the best evidence at hand
     */
    public Issuance(IssuanceRecord record, @Nullable Certificate certificate, Instant issuedAt) {
        this(record, certificate, issuedAt, issuedAt);
    }

    /**
     * @param signedBy until when it may have been signed: later than {@code issuedAt} where that may be backdated
     */
    public Issuance(IssuanceRecord record, @Nullable Certificate certificate, Instant issuedAt, Instant signedBy) {
        this.record = record;
        this.signedBy = signedBy;
        this.certificate = certificate;
        this.issuedAt = issuedAt;
        Numbering numbering = new Numbering();
        numbering.add(-1, ROOT, record);
        if (certificate != null) {
            numbering.certificate(certificate);
        } else {
            numbering.names();
        }
        this.nodes = numbering.nodes.toArray(new Node[0]);
        this.parents = numbering.parents.stream().mapToInt(Integer::intValue).toArray();
        this.steps = numbering.steps.toArray(new String[0]);
        this.reliedOn = new boolean[nodes.length];
        this.corroborations = new Corroboration[nodes.length];
        this.ofAllAttempts = new Corroboration[nodes.length];
        this.following = new int[nodes.length];
        for (int i = nodes.length - 1; i >= 0; i--) {
            Integer after = firsts.put(nodes[i].getClass(), i);
            following[i] = after == null ? -1 : after;
        }
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] instanceof Validation v) {
                validations.putIfAbsent(v.id(), i);
            } else if (nodes[i] instanceof CaaCheck c) {
                checks.putIfAbsent(c.id(), i);
            } else if (nodes[i] instanceof Perspective p) {
                perspectives.putIfAbsent(p.id(), i);
            }
        }
        for (SubjectName name : record.names()) {
            names.putIfAbsent(key(name.name()), name);
            relyOn(validations, name.validation());
            relyOn(checks, name.caa());
        }
        boolean more = true;
        while (more) {
            more = relyOnMore();
        }
    }

    public IssuanceRecord record() {
        return record;
    }

    /** The certificate beside the record. */
    public @Nullable Certificate certificate() {
        return certificate;
    }

    /** When the certificate is or was signed. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** Whether something was done before the signing, as far as is known when that was. */
    public boolean isBeforeSigning(Instant done) {
        return !done.isAfter(signedBy);
    }

    // places

    /** The place of the next part of a kind after {@code previous}, the first for -1; -1 when there is none. */
    public int next(Class<? extends Node> kind, int previous) {
        if (previous >= 0 && nodes[previous].getClass() == kind) {
            return following[previous];
        }
        int next = firsts.getOrDefault(kind, -1);
        while (next >= 0 && next <= previous) {
            next = following[next];
        }
        return next;
    }

    /** The part at a place. */
    public Node node(int at) {
        return nodes[at];
    }

    /** The part at a place, which is of that kind. */
    public <T extends Node> T node(Class<T> kind, int at) {
        return kind.cast(nodes[at]);
    }

    /** The nearest part of a kind that the part at a place lies in, or that part itself. */
    public <T extends Node> @Nullable T around(Class<T> kind, int at) {
        for (int i = at; i >= 0; i = parents[i]) {
            if (kind.isInstance(nodes[i])) {
                return kind.cast(nodes[i]);
            }
        }
        return null;
    }

    /** The place of a part, by identity; the record's own where it is none of its parts. */
    public int place(@Nullable Node node) {
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == node) {
                return i;
            }
        }
        return 0;
    }

    /** The place of the part that the part at a place lies in; -1 above the record. */
    public int parent(int at) {
        return parents[at];
    }

    /** Whether a name relies on the validation or CAA check that the part at a place is or lies in. */
    public boolean isReliedOn(int at) {
        for (int i = at; i >= 0; i = parents[i]) {
            if (reliedOn[i]) {
                return true;
            }
        }
        return false;
    }

    /** The path of a place: JSON path in the record, the field's path for a name of the certificate. */
    public String path(int at) {
        if (at < 0 || at >= nodes.length) {
            return ROOT;
        }
        if (certificate != null && nodes[at] instanceof CertifiedName name) {
            return certificate.path(name.offset());
        }
        return parents[at] < 0 ? ROOT : path(parents[at]) + steps[at];
    }

    /** The part at a place in a few words that give nothing away. */
    public String describe(int at) {
        return at < 0 || at >= nodes.length ? "" : Labels.of(nodes[at]);
    }

    /** Whether the part at a place, or one that it lies in, is the CA's own conclusion. */
    public boolean asserted(int at) {
        for (int i = at; i >= 0; i = parents[i]) {
            if (nodes[i].asserted()) {
                return true;
            }
        }
        return false;
    }

    // what refers to what

    /** The first validation with this id. */
    public @Nullable Validation validation(@Nullable String id) {
        Integer at = validations.get(id);
        return at == null ? null : (Validation) nodes[at];
    }

    /** The first CAA check with this id. */
    public @Nullable CaaCheck caaCheck(@Nullable String id) {
        Integer at = checks.get(id);
        return at == null ? null : (CaaCheck) nodes[at];
    }

    /** The first Network Perspective with this id. */
    public @Nullable Perspective perspective(@Nullable String id) {
        Integer at = perspectives.get(id);
        return at == null ? null : (Perspective) nodes[at];
    }

    /** The entry of the record for a name of the certificate, compared as names are; null where there is none. */
    public @Nullable SubjectName subjectName(String name) {
        return names.get(key(name));
    }

    /** What names that are the same have in common: lower case, no root label, addresses in the form of RFC 5952. */
    private static String key(String name) {
        String lower = DomainNames.lowerCase(canonical(name));
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** An address in the form of RFC 5952; anything else as it is. */
    private static String canonical(String name) {
        byte[] address = IpAddress.parse(name);
        return address == null ? name : IpAddress.text(address, 0, address.length);
    }

    /** What remote Network Perspectives came to about the validation or CAA check at a place, in the attempt relied on. */
    public Corroboration corroboration(int at) {
        Corroboration known = corroborations[at];
        if (known == null) {
            known = Corroboration.at(this, at, false);
            corroborations[at] = known;
        }
        return known;
    }

    /** The same of all attempts together, which nobody may rely on. */
    public Corroboration corroborationOfAllAttempts(int at) {
        Corroboration known = ofAllAttempts[at];
        if (known == null) {
            known = Corroboration.at(this, at, true);
            ofAllAttempts[at] = known;
        }
        return known;
    }

    /** The methods of the validations that names rely on, one bit each. */
    public long methods() {
        long methods = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (reliedOn[i] && nodes[i] instanceof Validation v) {
                methods |= v.method().bit();
            }
        }
        return methods;
    }

    /** A validation may rest on another, as far as it is plain on which: what an address leads to, or leads to it. */
    private boolean relyOnMore() {
        boolean more = false;
        for (int at = next(Validation.class, -1); at >= 0; at = next(Validation.class, at)) {
            if (reliedOn[at]) {
                more |= relyOnOnly((Validation) nodes[at]);
            }
        }
        return more;
    }

    private boolean relyOnOnly(Validation v) {
        int only = -1;
        for (int at = next(Validation.class, -1); at >= 0; at = next(Validation.class, at)) {
            if (v.restsOn((Validation) nodes[at])) {
                if (only >= 0) {
                    return false;
                }
                only = at;
            }
        }
        boolean more = only >= 0 && !reliedOn[only];
        if (more) {
            reliedOn[only] = true;
        }
        return more;
    }

    private void relyOn(Map<String, Integer> places, @Nullable String id) {
        Integer at = places.get(id);
        if (at != null) {
            reliedOn[at] = true;
        }
    }

    private static final class Numbering {
        private final List<Node> nodes = new ArrayList<>();
        private final List<Integer> parents = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();

        void add(int parent, String step, Node node) {
            int at = nodes.size();
            nodes.add(node);
            parents.add(parent);
            steps.add(step);
            node.walk(new Node.Walk() {
                @Override
                public void one(String field, @Nullable Node below) {
                    if (below != null) {
                        add(at, "." + field, below);
                    }
                }

                @Override
                public void each(String field, List<? extends Node> below) {
                    for (int i = 0; i < below.size(); i++) {
                        add(at, "." + field + "[" + i + "]", below.get(i));
                    }
                }
            });
        }

        void certificate(Certificate c) {
            byte[] b = c.bytes();
            int names = c.extensionValue(ExtensionType.SUBJECT_ALT_NAME);
            for (int i = Der.next(b, names, -1); i >= 0; i = Der.next(b, names, i)) {
                int tag = Der.tag(b, i);
                if (tag == GeneralName.DNS_NAME) {
                    leaf(new CertifiedName(Der.text(b, i), i, false));
                } else if (tag == GeneralName.IP_ADDRESS) {
                    leaf(new CertifiedName(address(b, Der.content(b, i), Der.stop(b, i)), i, true));
                }
            }
        }

        /** An address of another length than 4 or 16 is written as hexadecimal digits, which equals no address. */
        private static String address(byte[] b, int from, int to) {
            return IpAddress.isAddress(from, to)
                    ? IpAddress.text(b, from, to)
                    : HexFormat.of().formatHex(Arrays.copyOfRange(b, from, to));
        }

        /** What stands for the names of a certificate that nobody handed in: those that the record means to put into it. */
        void names() {
            for (int i = 0, end = nodes.size(); i < end; i++) {
                if (nodes.get(i) instanceof SubjectName name && name.use() != NameUse.PERMITTED_SUBTREE) {
                    boolean address = IpAddress.parse(name.name()) != null;
                    leaf(i, new CertifiedName(canonical(name.name()), -1, address));
                }
            }
        }

        private void leaf(Node node) {
            leaf(-1, node);
        }

        private void leaf(int parent, Node node) {
            nodes.add(node);
            parents.add(parent);
            steps.add("");
        }
    }
}
