package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.Traits.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A record that may be a duplicate: its traits, prepared once for finding and for many comparisons. Safe to share
 * between threads.
 */
public final class Candidate {
    private final Subject subject;
    private final String written;
    private final List<PersonalName> personalNames = new ArrayList<>(1);
    private final List<CompanyName> companyNames = new ArrayList<>(1);
    private final List<PostalAddress> addresses = new ArrayList<>(1);
    private final List<Mark> marks = new ArrayList<>();

    private Candidate(Traits traits) {
        this.subject = traits.subject();
        this.written = traits.known().toString();
        for (var trait : traits.known()) {
            prepare(trait);
        }
        personalNames.removeIf(name -> !name.isKnown());
        companyNames.removeIf(name -> !name.isKnown());
        marks.removeIf(mark -> mark.text().isEmpty() || subject == Subject.PERSON && !mark.isPersonal());
        marks.sort((one, other) -> one.aspect().compareTo(other.aspect()));
    }

    /** Prepares what is known of somebody. */
    public static Candidate of(Traits traits) {
        return new Candidate(traits);
    }

    private void prepare(Trait trait) {
        switch (trait) {
            case Trait.FullName name when subject == Subject.PERSON -> personalNames.add(PersonalName.of(name));
            case Trait.FullName name -> companyNames.add(CompanyName.of(name));
            case Trait.NameInParts name -> personalNames.add(PersonalName.of(name));
            case Trait.Address address -> addresses.add(PostalAddress.of(address));
            case Trait.BirthDate birth -> marks.add(Mark.of(birth));
            case Trait.IdentityNumber identity -> marks.add(Mark.of(identity));
            case Trait.Phone phone -> marks.add(Mark.of(phone));
            case Trait.Mail mail -> marks.add(Mark.of(mail));
            case Trait.Website website -> marks.add(Mark.of(website));
        }
    }

    /** Texts of which two records that may be the same nearly always share one, see {@link CandidateKeys}. */
    public Set<String> keys() {
        return CandidateKeys.of(this);
    }

    /** How likely this and another record are the same, and why; the other way round the score is the same. */
    public Comparison comparedWith(Candidate other) {
        return FellegiSunter.compare(this, other);
    }

    /** An order of records that depends on nothing but what was written. */
    boolean isBefore(Candidate other) {
        return written.compareTo(other.written) < 0;
    }

    Subject subject() {
        return subject;
    }

    List<PersonalName> personalNames() {
        return personalNames;
    }

    List<CompanyName> companyNames() {
        return companyNames;
    }

    List<PostalAddress> addresses() {
        return addresses;
    }

    /** In the order of their aspects. */
    List<Mark> marks() {
        return marks;
    }
}
