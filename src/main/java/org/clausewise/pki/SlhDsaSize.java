package org.clausewise.pki;

/** The octets of keys and signatures of SLH-DSA (RFC 9909, table of its appendix); those of HashSLH-DSA are the same. */
enum SlhDsaSize {
    SIZE_128S(32, 7856),
    SIZE_128F(32, 17_088),
    SIZE_192S(48, 16_224),
    SIZE_192F(48, 35_664),
    SIZE_256S(64, 29_792),
    SIZE_256F(64, 49_856);

    private static final SlhDsaSize[] SIZES = values();

    final int keyOctets;
    final int signatureOctets;

    SlhDsaSize(int keyOctets, int signatureOctets) {
        this.keyOctets = keyOctets;
        this.signatureOctets = signatureOctets;
    }

    /** That of an algorithm of the two families, whose parameter sets follow one another in the same order four times. */
    static SlhDsaSize of(Algorithm algorithm) {
        Algorithm first = algorithm.family() == Algorithm.Family.SLH_DSA
                ? Algorithm.SLH_DSA_SHA2_128S
                : Algorithm.HASH_SLH_DSA_SHA2_128S;
        return SIZES[(algorithm.ordinal() - first.ordinal()) % SIZES.length];
    }
}
