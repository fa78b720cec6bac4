package org.clausewise.pki;

import org.clausewise.der.Der;

/** What kind of organization the subject of an EV certificate is, as its businessCategory says (EVG 7.1.4.2.3). */
public enum BusinessCategory {
    /** EVG 4.1.1.1. */
    PRIVATE_ORGANIZATION("Private Organization"),
    /** EVG 4.1.1.2. */
    GOVERNMENT_ENTITY("Government Entity"),
    /** EVG 4.1.1.3. */
    BUSINESS_ENTITY("Business Entity"),
    /** EVG 4.1.1.4. */
    NON_COMMERCIAL_ENTITY("Non-Commercial Entity");

    private static final BusinessCategory[] ALL = values();

    private final String text;

    BusinessCategory(String text) {
        this.text = text;
    }

    /** The string that the attribute holds. */
    public String text() {
        return text;
    }

    /** Whether the string at an offset is this one, letter by letter. */
    public boolean isAt(byte[] b, int value) {
        return Der.textEquals(b, value, text);
    }

    /** Whether the string at an offset is one of them. */
    public static boolean isOne(byte[] b, int value) {
        for (BusinessCategory category : ALL) if (category.isAt(b, value)) return true;
        return false;
    }

    /** Whether a certificate's subject says that it is such an organization. */
    public boolean isOf(Certificate c) {
        int attribute = Name.find(c.bytes(), c.subject(), AttributeType.BUSINESS_CATEGORY);
        return attribute >= 0 && isAt(c.bytes(), Name.value(c.bytes(), attribute));
    }
}
