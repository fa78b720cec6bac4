package org.clausewise.gen;

import java.time.Instant;
import java.util.List;

/** What subjects are called and where they are. */
final class Identity {
    static final List<String> COUNTRIES = List.of(
            "AD", "AE", "AR", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CL", "CN", "CO", "CY", "CZ", "DE", "DK", "EE",
            "EG", "ES", "FI", "FR", "GB", "GR", "HK", "HR", "HU", "IE", "IL", "IN", "IS", "IT", "JP", "KR", "LI", "LT",
            "LU", "LV", "MA", "MT", "MX", "NG", "NL", "NO", "NZ", "PE", "PL", "PT", "RO", "RS", "SE", "SG", "SI", "SK",
            "TH", "TR", "TW", "UA", "US", "UY", "VN", "ZA");

    private static final List<String> WORDS = List.of(
            "Acme",
            "Baltic",
            "Cedar",
            "Delta Nine",
            "Example",
            "First National",
            "Grand & Sons",
            "Harbour",
            "Idle",
            "Jura",
            "Kestrel",
            "Lumen",
            "Müller & Söhne",
            "Ñandú",
            "O'Hara",
            "Płock",
            "Québec",
            "Rosé",
            "Søgaard",
            "Tōkyō Denki",
            "Übersee",
            "Žižkov",
            "Αθήνα",
            "Москва",
            "東京電機",
            "서울",
            "Zürich",
            "St. Gallen");
    private static final List<String> FORMS = List.of(
            "", " AG", " GmbH", " Inc.", " Ltd", " S.A.", " (Holding) B.V.", ", LLC", " 株式会社", " Oy", " d.o.o.");
    private static final List<String> PLACES = List.of(
            "Amsterdam",
            "Bern",
            "Ciudad de México",
            "Den Haag",
            "Genève",
            "København",
            "Kraków",
            "Lisboa",
            "London",
            "New York",
            "Oslo",
            "Paris",
            "Rio de Janeiro",
            "São Paulo",
            "Saint-Denis",
            "Tallinn",
            "Wien",
            "大阪市");
    private static final List<String> STATES = List.of(
            "Bayern",
            "California",
            "Île-de-France",
            "Kanton Bern",
            "New South Wales",
            "Noord-Holland",
            "Ontario",
            "São Paulo",
            "Steiermark",
            "Texas",
            "Utah",
            "Zürich",
            "北海道");
    private static final List<String> SURNAMES =
            List.of("Andersen", "Brontë", "Curie", "Dvořák", "García Márquez", "Lovelace", "O'Neill", "Ørsted", "湯川");
    private static final List<String> GIVEN_NAMES =
            List.of("Ada", "Björn", "Chloé", "Emily Jane", "Hideki", "Jean-Luc", "Marie", "Zoë", "秀樹");

    private final Dice dice;
    private final Instant issuedAt;

    Identity(Dice dice, Instant issuedAt) {
        this.dice = dice;
        this.issuedAt = issuedAt;
    }

    /** A country, or XX for one that has no code. */
    Attribute country() {
        boolean none = !issuedAt.isBefore(Dates.NO_COUNTRY) && dice.oneIn(40);
        return Attribute.printable(Oids.COUNTRY, none ? "XX" : officialCountry());
    }

    /** A country as a certificate without an identity may have it: XX only before TLS BR 2.0.0. */
    Attribute countryAlone() {
        return issuedAt.isBefore(Dates.TABLES) ? country() : Attribute.printable(Oids.COUNTRY, officialCountry());
    }

    String officialCountry() {
        return dice.pick(COUNTRIES);
    }

    Attribute organization() {
        return directory(Oids.ORGANIZATION, organizationName(), 64);
    }

    String organizationName() {
        String name = dice.pick(WORDS) + dice.pick(FORMS);
        return dice.oneIn(6) ? dice.pick(WORDS) + " (" + name + ")" : name;
    }

    Attribute state(String type) {
        return directory(type, dice.pick(STATES), 128);
    }

    Attribute locality(String type) {
        return directory(type, dice.pick(PLACES), 128);
    }

    Attribute surname() {
        return directory(Oids.SURNAME, dice.pick(SURNAMES), 64);
    }

    Attribute givenName() {
        return directory(Oids.GIVEN_NAME, dice.pick(GIVEN_NAMES), 64);
    }

    Attribute street() {
        return directory(Oids.STREET_ADDRESS, dice.between(1, 999) + " " + dice.pick(PLACES) + " Street", 128);
    }

    Attribute postalCode() {
        return directory(Oids.POSTAL_CODE, dice.oneIn(2) ? "" + dice.between(1000, 99999) : "SW1A 1AA", 40);
    }

    /** A DirectoryString: UTF8String, or PrintableString where the alphabet allows. */
    Attribute directory(String type, String text) {
        return directory(type, text, Integer.MAX_VALUE);
    }

    /** A DirectoryString: UTF8String, or PrintableString where the alphabet allows; sometimes of the greatest length. */
    Attribute directory(String type, String text, int longest) {
        String value = text;
        if (longest < Integer.MAX_VALUE && dice.oneIn(60))
            value = (text + " " + "x".repeat(longest)).substring(0, longest);
        return dice.oneIn(2) && isPrintable(value) ? Attribute.printable(type, value) : Attribute.utf8(type, value);
    }

    private static boolean isPrintable(String text) {
        return text.chars()
                .allMatch(c -> c >= 'A' && c <= 'Z'
                        || c >= 'a' && c <= 'z'
                        || c >= '0' && c <= '9'
                        || " '()+,-./:=?".indexOf(c) >= 0);
    }
}
