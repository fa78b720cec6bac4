package org.clausewise.evidence;

/** How far apart places on the Earth are. */
public final class Distances {
    /** The mean radius of the Earth (IUGG), in kilometres. */
    private static final double RADIUS = 6_371.0088;

    private Distances() {}

    /** The kilometres between two places along a great circle of a sphere; right to about half a per cent. */
    public static double kilometres(Place a, Place b) {
        double fromLatitude = Math.toRadians(a.latitude());
        double toLatitude = Math.toRadians(b.latitude());
        double apart = Math.toRadians(b.longitude() - a.longitude());
        double north = Math.sin((toLatitude - fromLatitude) / 2);
        double east = Math.sin(apart / 2);
        double haversine = north * north + Math.cos(fromLatitude) * Math.cos(toLatitude) * east * east;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
