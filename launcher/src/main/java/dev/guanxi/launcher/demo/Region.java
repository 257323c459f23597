package dev.guanxi.launcher.demo;

/** A part of the world in which the company trades: who sells there, and in which language. */
enum Region {
    EAST(People.REP_SHANGHAI, "/sales/east/shanghai", new ChineseNames()),
    WEST(People.REP_WEST, "/sales/west", new EnglishNames());

    private final String seller;
    private final String team;
    private final Names names;

    Region(String seller, String team, Names names) {
        this.seller = seller;
        this.team = team;
        this.names = names;
    }

    String seller() {
        return seller;
    }

    String team() {
        return team;
    }

    Names names() {
        return names;
    }

    /** {@return what one says there} */
    String say(String chinese, String english) {
        return this == EAST ? chinese : english;
    }

    /** {@return the regions in turn, for the first, second, third of something} */
    static Region of(int place) {
        return values()[place % values().length];
    }
}
