package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.Trait.Address;
import dev.guanxi.contact.matching.Trait.BirthDate;
import dev.guanxi.contact.matching.Trait.FullName;
import dev.guanxi.contact.matching.Trait.Locality;
import dev.guanxi.contact.matching.Trait.Mail;
import dev.guanxi.contact.matching.Trait.NameInParts;
import dev.guanxi.contact.matching.Trait.Phone;
import dev.guanxi.contact.matching.Trait.Premises;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Run by hand: how many records a second are prepared with their keys, and how many pairs are scored, on one core. */
final class MatchingSpeed {
    private static final int RECORDS = 100_000;
    private static final int PAIRS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final List<String> GIVEN = List.of("Emma", "Lachlan", "Joshua", "Isabella", "Mikayla", "Xiaoming");
    private static final List<String> FAMILY =
            List.of("Ryan", "Sondergeld", "Wang", "McCarthy", "Campbell", "Haeusler");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林";
    private static final String CHARACTERS = "小明红伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂";
    private static final List<String> TOWNS = List.of("上海市", "北京市", "Melbourne", "Hoppers Crossing", "杭州市");
    private static final List<String> STREETS = List.of("Tullaroop Street", "世纪大道", "Maltby Circuit", "中山路");

    private final Random random = new Random(1);

    private MatchingSpeed() {}

    public static void main(String[] args) {
        var speed = new MatchingSpeed();
        var records = Stream.generate(speed::person).limit(RECORDS).toList();
        for (var round = 0; round < ROUNDS; round++) {
            speed.measure(records);
        }
    }

    private void measure(List<Traits> records) {
        var begin = System.nanoTime();
        var candidates = records.stream().map(Candidate::of).toList();
        var keys = 0L;
        for (var candidate : candidates) {
            keys += candidate.keys().size();
        }
        var prepared = System.nanoTime();
        var score = 0d;
        for (var i = 0; i < PAIRS; i++) {
            var near = i % RECORDS;
            score += candidates
                    .get(near)
                    .comparedWith(candidates.get((near + 1 + i / RECORDS) % RECORDS))
                    .score();
        }
        var scored = System.nanoTime();
        System.out.printf(
                "%,.0f records/s with %.1f keys each; %,.0f pairs/s (sum of scores %.3f)%n",
                RECORDS * 1e9 / (prepared - begin), (double) keys / RECORDS, PAIRS * 1e9 / (scored - prepared), score);
    }

    private Traits person() {
        var number = "%08d".formatted(random.nextInt(100_000_000));
        return Traits.ofPerson(
                name(),
                new BirthDate(LocalDate.ofEpochDay(random.nextInt(20_000))),
                random.nextBoolean() ? new Phone("138 " + number, "CN") : new Phone("+86138" + number, null),
                new Mail(number + "@example.com"),
                new Address(
                        "CN",
                        null,
                        new Locality(any(TOWNS), null, number.substring(0, 4)),
                        new Premises(List.of(any(STREETS)), number.substring(6))));
    }

    private Trait name() {
        return random.nextBoolean()
                ? new FullName("" + any(SURNAMES) + any(CHARACTERS) + any(CHARACTERS))
                : new NameInParts(any(GIVEN), any(FAMILY));
    }

    private char any(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
