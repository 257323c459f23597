package dev.guanxi.launcher.demo;

import java.util.List;
import java.util.OptionalInt;

/** What the words after {@code crm import} ask for. */
record Wish(OptionalInt port) {

    private static final int HIGHEST_PORT = 65_535;
    private static final String USAGE = "See crm import --help.";

    static Wish parse(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("--demo")) {
            throw new DemoException("Say what to import: crm import --demo. " + USAGE);
        }
        if (words.size() == 1) {
            return new Wish(OptionalInt.empty());
        }
        if (words.size() == 3 && words.get(1).equals("--port")) {
            return new Wish(OptionalInt.of(port(words.getLast())));
        }
        throw new DemoException("crm import --demo does not understand \"%s\". %s"
                .formatted(String.join(" ", words.subList(1, words.size())), USAGE));
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new DemoException("\"%s\" is no port. Give a number from 1 to %d.".formatted(text, HIGHEST_PORT));
        }
        return port;
    }
}
