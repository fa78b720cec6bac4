package org.clausewise.der;

import org.jspecify.annotations.Nullable;

/** Names offsets: which field of a type a byte belongs to. */
public final class Paths {
    private Paths() {}

    /**
     * The path of the innermost TLV that is known at an offset: fields joined by {@code .}, {@code [i]} for elements of
     * SEQUENCE OF and SET OF, extensions and attributes by the name of their type, or by their OID if it has none.
     *
     * @param root the value at offset 0; its name begins the path, or stands alone for the value itself if {@code
     *     prefix} is false
     */
    public static String of(Asn1 root, String name, boolean prefix, byte[] b, int offset) {
        var walk = new Walk(b, offset);
        if (prefix) walk.path.append(name);
        walk.into(root, 0, -1);
        return walk.path.length() == 0 ? name : walk.path.toString();
    }

    private static final class Walk {
        final StringBuilder path = new StringBuilder();
        private final byte[] b;
        private final int offset;

        Walk(byte[] b, int offset) {
            this.b = b;
            this.offset = offset;
        }

        /** Goes on inside the value at {@code at}, which holds the offset and has its name already. */
        void into(Asn1 type, int at, int key) {
            if (offset == at) return;
            if (type instanceof Asn1.Sequence sequence) fields(sequence, at);
            else if (type instanceof Asn1.ListOf list) elements(list, at, key);
            else if (type instanceof Asn1.Choice choice) alternative(choice, at, key);
            else if (type instanceof Asn1.Explicit explicit) inside(explicit.inner, Der.content(b, at), key);
            else if (type instanceof Asn1.Holder holder) inside(holder.inner, holder.innerAt(Der.content(b, at)), key);
            else if (type instanceof Asn1.Open) resolved(type, at, key);
        }

        private void resolved(Asn1 type, int at, int key) {
            Asn1 known = type.resolve(b, key);
            if (known != null && known != type && known.matches(Der.tag(b, at))) into(known, at, key);
        }

        private void inside(Asn1 inner, int at, int key) {
            Asn1 type = inner.resolve(b, key);
            if (type == null || !holds(at) || !type.matches(Der.tag(b, at))) return;
            if (type instanceof Asn1.Choice choice) alternative(choice, at, key);
            else into(type, at, key);
        }

        private void alternative(Asn1.Choice choice, int at, int key) {
            Asn1.Field alternative = choice.alternative(Der.tag(b, at));
            if (alternative == null) return;
            name(alternative.name);
            into(alternative.type, at, key);
        }

        private void fields(Asn1.Sequence sequence, int at) {
            int key = -1;
            int i = Der.next(b, at, -1);
            for (Asn1.Field field : sequence.fields) {
                if (i < 0) return;
                if (!field.matches(Der.tag(b, i))) {
                    if (field.optional) continue;
                    // mirrors the pass: something else stands in the place of the field, or the field is missing
                    if (later(sequence, field, Der.tag(b, i))) continue;
                    if (holds(i)) {
                        name(field.name);
                        return;
                    }
                    i = Der.next(b, at, i);
                    continue;
                }
                if (holds(i)) {
                    name(field.name);
                    choose(field.type, i, key);
                    return;
                }
                if (field.key) key = Der.tag(b, i) == Tag.OBJECT_IDENTIFIER ? i : Der.next(b, i, -1);
                i = Der.next(b, at, i);
            }
        }

        private static boolean later(Asn1.Sequence sequence, Asn1.Field missing, int tag) {
            boolean after = false;
            for (Asn1.Field field : sequence.fields) {
                if (after && field.matches(tag)) return true;
                after |= field == missing;
            }
            return false;
        }

        /** As {@link #into}, the alternative of a choice being named even when the offset is its own. */
        private void choose(Asn1 type, int at, int key) {
            if (type instanceof Asn1.Choice choice) alternative(choice, at, key);
            else into(type, at, key);
        }

        private void elements(Asn1.ListOf list, int at, int key) {
            int index = 0;
            for (int i = Der.next(b, at, -1); i >= 0; i = Der.next(b, at, i), index++) {
                if (!holds(i)) continue;
                String label = label(list.element, i);
                if (label == null) path.append('[').append(index).append(']');
                else name(label);
                if (list.element.matches(Der.tag(b, i))) choose(list.element, i, key);
                return;
            }
        }

        /** The name of an element that its key field names. */
        private @Nullable String label(Asn1 element, int at) {
            if (!(element instanceof Asn1.Sequence sequence) || sequence.names == null) return null;
            int key = Der.next(b, at, -1);
            if (Der.tag(b, key) != Tag.OBJECT_IDENTIFIER) return null;
            String name = sequence.names.get(b, key);
            return name == null ? Der.oidText(b, key) : name;
        }

        private boolean holds(int at) {
            return offset >= at && offset < Der.end(b, at);
        }

        private void name(@Nullable String name) {
            if (name == null) return;
            if (path.length() > 0) path.append('.');
            path.append(name);
        }
    }
}
