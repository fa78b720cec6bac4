package org.clausewise.evidence;

/**
 * A place on the Earth, in degrees of WGS 84.
 *
 * @param latitude north of the equator
 * @param longitude east of Greenwich
 */
public record Place(double latitude, double longitude) implements Node {
    /** With another latitude. */
    public Place latitude(double latitude) {
        return new Place(latitude, longitude);
    }

    /** With another longitude. */
    public Place longitude(double longitude) {
        return new Place(latitude, longitude);
    }
}
