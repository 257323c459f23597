package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Names.pick;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names in Latin letters, with the sound of English. */
final class EnglishNames implements Names {

    private record Place(String name, String country) {}

    private static final List<Place> PLACES = List.of(
            new Place("London", "GB"),
            new Place("Leeds", "GB"),
            new Place("Bristol", "GB"),
            new Place("Seattle", "US"),
            new Place("Denver", "US"),
            new Place("Boston", "US"));

    private static final List<String> BEGINNINGS =
            List.of("Tal", "Bren", "Vor", "Kel", "Mar", "Syl", "Dorn", "Hal", "Quin", "Wes");
    private static final List<String> ENDINGS =
            List.of("brook", "mere", "wick", "stead", "combe", "holt", "fell", "garth", "low", "den");
    private static final List<String> TRADES =
            List.of("Opticians", "Vision Care", "Eye Instruments", "Lens Supply", "Optical Trading");
    private static final List<String> GIVEN =
            List.of("Arlo", "Bexa", "Corin", "Delia", "Evan", "Fenna", "Galen", "Ilka", "Joren", "Lysa");
    private static final List<String> JOBS =
            List.of("Buyer", "Practice manager", "Operations director", "Optometrist", "Finance lead");

    @Override
    public Company company(Random random) {
        Place place = pick(random, PLACES);
        String brand = pick(random, BEGINNINGS) + pick(random, ENDINGS);
        String form = place.country().equals("GB") ? " Ltd" : " Inc.";
        String name = brand + " " + pick(random, TRADES) + form;
        return new Company(name, brand.toLowerCase(Locale.ROOT), place.name(), place.country());
    }

    @Override
    public Person person(Random random) {
        String given = pick(random, GIVEN);
        String family = pick(random, BEGINNINGS) + pick(random, ENDINGS);
        return new Person(given, family, (given + "." + family).toLowerCase(Locale.ROOT));
    }

    @Override
    public String jobTitle(Random random) {
        return pick(random, JOBS);
    }
}
