package dev.guanxi.contact.matching;

import java.util.List;

/** What is known of a person or an organisation that says who they are; of each trait there may be several. */
public record Traits(Subject subject, List<Trait> known) {
    public Traits {
        known = List.copyOf(known);
    }

    /** What is known of a person. */
    public static Traits ofPerson(Trait... known) {
        return new Traits(Subject.PERSON, List.of(known));
    }

    /** What is known of an organisation. */
    public static Traits ofOrganisation(Trait... known) {
        return new Traits(Subject.ORGANISATION, List.of(known));
    }

    /** What is described; a person is never the duplicate of an organisation. */
    public enum Subject {
        PERSON,
        ORGANISATION
    }
}
