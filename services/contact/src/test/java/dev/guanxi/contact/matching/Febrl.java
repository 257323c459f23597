package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.Trait.Address;
import dev.guanxi.contact.matching.Trait.BirthDate;
import dev.guanxi.contact.matching.Trait.IdentityNumber;
import dev.guanxi.contact.matching.Trait.Issue;
import dev.guanxi.contact.matching.Trait.Locality;
import dev.guanxi.contact.matching.Trait.NameInParts;
import dev.guanxi.contact.matching.Trait.Premises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The first data set of Febrl (Christen, 2008): 500 people, and each of them once more with mistakes. */
record Febrl(List<Person> people) {
    private static final int IDENTITY = 10;

    /** What one line says; the number tells which two are the same and is shown to no method under test. */
    record Person(String number, Traits traits) {}

    static Febrl read(Path file) throws IOException {
        return new Febrl(
                Files.readAllLines(file).stream().skip(1).map(Febrl::person).toList());
    }

    private static Person person(String line) {
        var column = Stream.of(line.split(",", -1)).map(String::strip).toList();
        var known = new ArrayList<Trait>();
        known.add(new NameInParts(column.get(1), column.get(2)));
        known.add(new Address(
                null,
                column.get(8),
                new Locality(column.get(6), null, column.get(7)),
                new Premises(column.subList(4, 6), column.get(3))));
        addBirth(column.get(9), known);
        known.add(new IdentityNumber(Issue.SOCIAL_SECURITY, column.get(IDENTITY)));
        var number = column.getFirst().split("-", -1)[1];
        return new Person(number, new Traits(Traits.Subject.PERSON, known));
    }

    private static void addBirth(String date, List<Trait> known) {
        try {
            known.add(new BirthDate(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)));
        } catch (DateTimeException e) {
            return; // no day of any calendar: the traits do without
        }
    }

    /** The same people, of whom nobody wrote down an identity number. */
    Febrl withoutIdentityNumbers() {
        return new Febrl(people.stream()
                .map(person -> new Person(
                        person.number(),
                        new Traits(
                                Traits.Subject.PERSON,
                                person.traits().known().stream()
                                        .filter(trait -> !(trait instanceof IdentityNumber))
                                        .toList())))
                .toList());
    }
}
