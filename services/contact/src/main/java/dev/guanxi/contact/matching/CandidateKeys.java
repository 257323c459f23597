package dev.guanxi.contact.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts by which an index finds the records that may be the same as one. Nearly every pair that scores as possible
 * agrees in two traits or in a number of its own, so a key is made of two traits, or is such a number, or a whole name.
 * A pair that is only close in everything shares none and is not found.
 *
 * <p>Names alone are the only keys whose records grow in number with the table. A key that more than
 * {@link #MOST_SHARING} records share is therefore not followed: what it would find is found by the narrower keys of
 * the name with a birthday, a town or a postcode, or is not a duplicate that anybody could tell.
 */
public final class CandidateKeys {
    /** Of a key with more records than this none is looked at. */
    public static final int MOST_SHARING = 50;

    /** Counts the ways in which keys were made and weighed; when it changes, every record is looked at anew. */
    public static final int GENERATION = 1;

    private static final int ENDS_OF_LONG_NAMES = 8;
    private static final int ENDS_OF_NAMES = 4;

    private CandidateKeys() {}

    static Set<String> of(Candidate candidate) {
        var keys = new LinkedHashSet<String>(32);
        for (var name : candidate.personalNames()) {
            addPerson(name, candidate, keys);
        }
        for (var name : candidate.companyNames()) {
            addOrganisation(name, candidate, keys);
        }
        for (var mark : candidate.marks()) {
            addMark(mark, candidate, keys);
        }
        for (var address : candidate.addresses()) {
            addAddress(address, keys);
        }
        return keys;
    }

    private static void addPerson(PersonalName name, Candidate candidate, Set<String> keys) {
        var sounds = sounds(name);
        if (name.isWhole()) {
            var inAnyOrder = leastRotation(name.letters());
            keys.add("name " + inAnyOrder);
            keys.add("sound " + String.join(" ", sounds));
            addTowns("name " + inAnyOrder, candidate, keys);
        }
        for (var address : candidate.addresses()) {
            if (address.postcode().isKnown()) {
                sounds.forEach(sound -> keys.add(
                        "sound " + sound + " post " + address.postcode().plain()));
            }
        }
    }

    private static Stream<String> parts(PersonalName name) {
        return Stream.of(name.given().first(), name.family().letters()).filter(part -> !part.isEmpty());
    }

    private static List<String> sounds(PersonalName name) {
        return parts(name).map(Phonetics::sound).sorted().toList();
    }

    private static void addOrganisation(CompanyName name, Candidate candidate, Set<String> keys) {
        var sound = name.sound();
        keys.add("firm " + sound);
        addTowns("firm " + sound, candidate, keys);
        var end = sound.length() > ENDS_OF_LONG_NAMES ? ENDS_OF_LONG_NAMES : ENDS_OF_NAMES;
        if (sound.length() > end) {
            keys.add("firm " + sound.substring(0, end) + "-");
            keys.add("firm -" + sound.substring(sound.length() - end));
        }
    }

    private static void addTowns(String key, Candidate candidate, Set<String> keys) {
        for (var address : candidate.addresses()) {
            address.towns().forEach(town -> keys.add(key + " in " + town.plain()));
        }
    }

    private static void addMark(Mark mark, Candidate candidate, Set<String> keys) {
        switch (mark.aspect()) {
            case BIRTH_DATE -> addBirth(mark.text(), candidate, keys);
            case PHONE -> keys.add("phone " + mark.localNumber());
            default -> keys.add(mark.aspect() + " " + mark.text());
        }
    }

    private static void addBirth(String date, Candidate candidate, Set<String> keys) {
        for (var name : candidate.personalNames()) {
            parts(name).forEach(part -> keys.add("born " + date + " " + part.charAt(0)));
        }
        for (var address : candidate.addresses()) {
            if (address.postcode().isKnown()) {
                keys.add("born " + date + " post " + address.postcode().plain());
            }
        }
    }

    private static void addAddress(PostalAddress address, Set<String> keys) {
        var house = address.premises().houseNumber().plain();
        for (var street : address.premises().streets()) {
            var sound = Phonetics.sound(Hanzi.pinyin(street.plain()));
            if (address.postcode().isKnown()) {
                keys.add("post " + address.postcode().plain() + " " + house + " " + sound);
            }
            if (!house.isEmpty()) {
                address.towns().forEach(town -> keys.add("house " + house + " " + sound + " in " + town.plain()));
            }
        }
    }

    /** The rotation that is first in the alphabet: the same for every order of a name's parts. */
    private static String leastRotation(String letters) {
        var twice = letters + letters;
        var least = 0;
        for (var start = 1; start < letters.length(); start++) {
            if (isLess(twice, start, least, letters.length())) {
                least = start;
            }
        }
        return twice.substring(least, least + letters.length());
    }

    private static boolean isLess(String text, int one, int other, int length) {
        for (var i = 0; i < length; i++) {
            var difference = text.charAt(one + i) - text.charAt(other + i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }
}
