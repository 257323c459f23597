package dev.guanxi.platform.notices;

/** Whom a notice is for. */
public sealed interface Addressee {
    /** One person, by the subject of their token. */
    record Person(String id) implements Addressee {}

    /**
     * All with this role in the team; where nobody has it there, in the nearest team above.
     *
     * @param team a path such as {@code /sales/east}
     */
    record Team(String team, String role) implements Addressee {}
}
