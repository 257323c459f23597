package dev.guanxi.contact.matching;

import java.util.Arrays;

/**
 * The one table of what each agreement weighs, after Fellegi and Sunter, A Theory for Record Linkage (1969): the binary
 * logarithm of {@code m / u}. {@code m} is how often two records of the same subject agree so far, {@code u} how often
 * two records of strangers do.
 *
 * <p>Nothing here was fitted to a data set. {@code u} follows from counting: a birthday among 60 years of days, a
 * number of seven digits, the commonest surnames and towns of a country. {@code m} follows from how people write: one
 * part in ten to twenty has a slip, one in ten to seven changed since. {@code docs/duplicates.md} has the reasons row by
 * row.
 */
public final class Weights {
    /**
     * Before anything is compared: of a hundred thousand records one in twenty has a duplicate, which is one pair in a
     * million.
     */
    public static final double PRIOR = -20;

    /** The parts of an address say no more against a pair than a removal explains: one in eight moved. */
    static final double ADDRESS_LEAST = -3;

    /** And no more for it than that the two live in one of fifty thousand households. */
    static final double ADDRESS_MOST = 16;

    /** Family name, address, phone, mail and website together never suffice: relatives and colleagues share them. */
    static final double SHARED_MOST = 20;

    /** What a birthday weighs between people of different given names in one household: one birth in eighty is of twins. */
    static final double TWINS = Math.log(.85 / .0125) / Math.log(2);

    /** What of a Chinese name relatives share: one surname in forty. */
    static final double CHINESE_SURNAME = Math.log(.95 / .025) / Math.log(2);

    private static final double[][] BITS = new double[Aspect.values().length][Agreement.values().length];

    static {
        for (var row : BITS) {
            Arrays.fill(row, Double.NaN);
        }
        names();
        numbers();
        addresses();
    }

    private Weights() {}

    private static void names() {
        row(Aspect.ORGANISATION_NAME, Agreement.EXACT, .70, 5e-7);
        row(Aspect.ORGANISATION_NAME, Agreement.OTHER_FORM, .05, 1e-6);
        row(Aspect.ORGANISATION_NAME, Agreement.SOUND, .05, 2e-6);
        row(Aspect.ORGANISATION_NAME, Agreement.CLOSE, .10, 2e-5);
        row(Aspect.ORGANISATION_NAME, Agreement.PARTLY, .05, 5e-4);
        row(Aspect.ORGANISATION_NAME, Agreement.DIFFERENT, .05, .999);
        row(Aspect.BRANCH, Agreement.EXACT, .98, .3);
        row(Aspect.BRANCH, Agreement.ONE_SIDED, .01, .5);
        row(Aspect.BRANCH, Agreement.DIFFERENT, .001, .95);
        row(Aspect.PLACE_IN_NAME, Agreement.ONE_SIDED, .1, .3);
        row(Aspect.PLACE_IN_NAME, Agreement.DIFFERENT, .02, .9);
        row(Aspect.CHINESE_NAME, Agreement.EXACT, .82, 3e-5);
        row(Aspect.CHINESE_NAME, Agreement.SOUND, .80, 2.5e-4);
        row(Aspect.CHINESE_NAME, Agreement.CLOSE, .10, 6e-4);
        row(Aspect.CHINESE_NAME, Agreement.PARTLY, .05, .02);
        row(Aspect.CHINESE_NAME, Agreement.DIFFERENT, .03, .97);
        row(Aspect.GIVEN_NAME, Agreement.EXACT, .75, .008);
        row(Aspect.GIVEN_NAME, Agreement.CLOSE, .15, .012);
        row(Aspect.GIVEN_NAME, Agreement.PARTLY, .03, .03);
        row(Aspect.GIVEN_NAME, Agreement.DIFFERENT, .07, .95);
        row(Aspect.FAMILY_NAME, Agreement.EXACT, .85, .004);
        row(Aspect.FAMILY_NAME, Agreement.CLOSE, .09, .004);
        row(Aspect.FAMILY_NAME, Agreement.PARTLY, .02, .02);
        row(Aspect.FAMILY_NAME, Agreement.DIFFERENT, .06, .97);
        row(Aspect.NAME_ORDER, Agreement.SWAPPED, .05, .5);
    }

    private static void numbers() {
        row(Aspect.BIRTH_DATE, Agreement.EXACT, .85, 4.6e-5);
        row(Aspect.BIRTH_DATE, Agreement.CLOSE, .08, .0015);
        row(Aspect.BIRTH_DATE, Agreement.DIFFERENT, .07, .998);
        row(Aspect.TAX_NUMBER, Agreement.EXACT, .95, 1e-7);
        row(Aspect.TAX_NUMBER, Agreement.CLOSE, .04, 5e-6);
        row(Aspect.TAX_NUMBER, Agreement.DIFFERENT, .01, 1);
        row(Aspect.SOCIAL_SECURITY_NUMBER, Agreement.EXACT, .93, 1e-7);
        row(Aspect.SOCIAL_SECURITY_NUMBER, Agreement.CLOSE, .05, 1e-5);
        row(Aspect.SOCIAL_SECURITY_NUMBER, Agreement.DIFFERENT, .02, 1);
        row(Aspect.SHOP_LOGIN, Agreement.EXACT, .7, 1e-7);
        row(Aspect.SHOP_LOGIN, Agreement.DIFFERENT, .3, 1);
        row(Aspect.LOYALTY_CARD, Agreement.EXACT, .7, 1e-7);
        row(Aspect.LOYALTY_CARD, Agreement.DIFFERENT, .3, 1);
        row(Aspect.WECHAT, Agreement.EXACT, .7, 1e-7);
        row(Aspect.WECHAT, Agreement.DIFFERENT, .3, 1);
        row(Aspect.PHONE, Agreement.EXACT, .60, 2e-6);
        row(Aspect.PHONE, Agreement.CLOSE, .05, 1e-4);
        row(Aspect.PHONE, Agreement.DIFFERENT, .35, 1);
        row(Aspect.MAIL, Agreement.EXACT, .60, 5e-7);
        row(Aspect.MAIL, Agreement.CLOSE, .05, 2e-5);
        row(Aspect.MAIL, Agreement.DIFFERENT, .35, 1);
        row(Aspect.WEBSITE, Agreement.EXACT, .8, 1e-5);
        row(Aspect.WEBSITE, Agreement.DIFFERENT, .2, 1);
    }

    private static void addresses() {
        row(Aspect.COUNTRY, Agreement.EXACT, .98, .8);
        row(Aspect.COUNTRY, Agreement.DIFFERENT, .02, .2);
        row(Aspect.PROVINCE, Agreement.EXACT, .92, .15);
        row(Aspect.PROVINCE, Agreement.DIFFERENT, .08, .85);
        row(Aspect.CITY, Agreement.EXACT, .85, .03);
        row(Aspect.CITY, Agreement.CLOSE, .10, .01);
        row(Aspect.CITY, Agreement.DIFFERENT, .05, .96);
        row(Aspect.POSTCODE, Agreement.EXACT, .8, .002);
        row(Aspect.POSTCODE, Agreement.CLOSE, .1, .01);
        row(Aspect.POSTCODE, Agreement.DIFFERENT, .1, .99);
        row(Aspect.STREET, Agreement.EXACT, .7, .001);
        row(Aspect.STREET, Agreement.CLOSE, .2, .002);
        row(Aspect.STREET, Agreement.DIFFERENT, .1, .997);
        row(Aspect.HOUSE_NUMBER, Agreement.EXACT, .80, .015);
        row(Aspect.HOUSE_NUMBER, Agreement.CLOSE, .08, .06);
        row(Aspect.HOUSE_NUMBER, Agreement.DIFFERENT, .12, .93);
    }

    private static void row(Aspect aspect, Agreement agreement, double m, double u) {
        BITS[aspect.ordinal()][agreement.ordinal()] = Math.log(m / u) / Math.log(2);
    }

    /** In bits; an aspect is never found to agree in a way that the table does not have. */
    static double of(Aspect aspect, Agreement agreement) {
        var bits = BITS[aspect.ordinal()][agreement.ordinal()];
        if (Double.isNaN(bits)) {
            throw new IllegalArgumentException("The table of weights has no row " + aspect + " " + agreement
                    + ". Add it with its reason, or compare the aspect another way.");
        }
        return bits;
    }

    /** The probability that two records are the same, when the table's weights add up to that many bits. */
    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -(PRIOR + bits)));
    }
}
