package org.clausewise.gen;

import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.setOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A Name: RDNs, each of one attribute or more. Its verbs return another name.
 *
 * @param rdns the attributes of each RDN, in order
 */
public record DistinguishedName(List<List<Attribute>> rdns) {
    public static final DistinguishedName EMPTY = new DistinguishedName(List.of());

    /** The order of TLS BR 7.1.4.2, first table; what is not in it follows. */
    private static final List<String> ORDER = List.of(
            Oids.DOMAIN_COMPONENT,
            Oids.COUNTRY,
            Oids.STATE_OR_PROVINCE,
            Oids.LOCALITY,
            Oids.POSTAL_CODE,
            Oids.STREET_ADDRESS,
            Oids.ORGANIZATION,
            Oids.SURNAME,
            Oids.GIVEN_NAME,
            Oids.ORGANIZATIONAL_UNIT,
            Oids.COMMON_NAME);

    public DistinguishedName {
        rdns = rdns.stream().map(List::copyOf).toList();
    }

    /** One RDN for each attribute, in the order given. */
    public static DistinguishedName of(Attribute... attributes) {
        return new DistinguishedName(Arrays.stream(attributes).map(List::of).toList());
    }

    /** All attributes, RDN by RDN. */
    public Stream<Attribute> attributes() {
        return rdns.stream().flatMap(List::stream);
    }

    public boolean has(String type) {
        return attributes().anyMatch(a -> a.type().equals(type));
    }

    /** The first attribute of a type. */
    public Optional<Attribute> first(String type) {
        return attributes().filter(a -> a.type().equals(type)).findFirst();
    }

    /** With one more attribute in an RDN of its own, placed where TLS BR 7.1.4.2 wants it: behind its equals. */
    public DistinguishedName with(Attribute attribute) {
        int rank = rank(attribute.type());
        int at = rdns.size();
        while (at > 0 && rdns.get(at - 1).stream().anyMatch(a -> rank(a.type()) > rank)) at--;
        return insert(at, attribute);
    }

    /** With one more attribute in an RDN of its own before the RDN at an index, or last. */
    public DistinguishedName insert(int index, Attribute attribute) {
        return change(all -> all.add(index, List.of(attribute)));
    }

    /** With one more attribute in an RDN that is there. */
    public DistinguishedName join(int index, Attribute attribute) {
        return change(all -> all.set(
                index,
                Stream.concat(all.get(index).stream(), Stream.of(attribute)).toList()));
    }

    /** Without the attributes of a type. */
    public DistinguishedName without(String type) {
        return new DistinguishedName(rdns.stream()
                .map(rdn -> rdn.stream().filter(a -> !a.type().equals(type)).toList())
                .filter(rdn -> !rdn.isEmpty())
                .toList());
    }

    /** With every attribute of a type edited. */
    public DistinguishedName edit(String type, UnaryOperator<Attribute> edit) {
        return new DistinguishedName(rdns.stream()
                .map(rdn -> rdn.stream()
                        .map(a -> a.type().equals(type) ? edit.apply(a) : a)
                        .toList())
                .toList());
    }

    /** With the attributes of a type given another value. */
    public DistinguishedName replace(String type, byte[] value) {
        return edit(type, a -> a.value(value));
    }

    /** With the RDNs in the opposite order. */
    public DistinguishedName reversed() {
        return change(Collections::reverse);
    }

    public byte[] encoded() {
        return sequence(rdns.stream()
                .map(rdn -> setOf(rdn.stream().map(Attribute::encoded).toArray(byte[][]::new)))
                .toArray(byte[][]::new));
    }

    private DistinguishedName change(Consumer<List<List<Attribute>>> change) {
        var all = new ArrayList<>(rdns);
        change.accept(all);
        return new DistinguishedName(all);
    }

    private static int rank(String type) {
        int index = ORDER.indexOf(type);
        return index < 0 ? ORDER.size() : index;
    }
}
