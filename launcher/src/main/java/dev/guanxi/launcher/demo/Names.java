package dev.guanxi.launcher.demo;

import java.util.List;
import java.util.Random;

/** Makes names up, out of syllables that mean nothing in particular. */
sealed interface Names permits ChineseNames, EnglishNames {

    Company company(Random random);

    Person person(Random random);

    /** {@return what persons do there} */
    String jobTitle(Random random);

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
