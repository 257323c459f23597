package dev.guanxi.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;

/** Turns the words after {@code crm} into a {@link Command}, or refuses them with a reason. */
final class CommandLine {

    static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    private final Deque<String> words;

    private CommandLine(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    static Command parse(List<String> words) {
        return new CommandLine(words).command();
    }

    private Command command() {
        String verb = next("a command: up, down, status, start, stop or restart");
        Command command = switch (verb) {
            case "up" -> up();
            case "prepare" -> new Command.Prepare();
            case "down" -> new Command.Down();
            case "status" -> status();
            case "start", "stop", "restart" ->
                new Command.Steer(Command.Action.valueOf(verb.toUpperCase(Locale.ROOT)), next("the name of a part"));
            default -> throw new SuiteException("There is no command \"%s\". See crm --help.".formatted(verb));
        };
        if (!words.isEmpty()) {
            throw new SuiteException(
                    "crm %s does not know \"%s\". See crm %s --help.".formatted(verb, words.peek(), verb));
        }
        return command;
    }

    private Command up() {
        int port = DEFAULT_PORT;
        Set<String> only = Set.of();
        boolean detach = false;
        while (!words.isEmpty()) {
            String option = words.pop();
            switch (option) {
                case "--port" -> port = port(next("a number after --port"));
                case "--only" -> only = names(next("names after --only, such as contact,sales"));
                case "--detach" -> detach = true;
                default ->
                    throw new SuiteException("crm up does not know \"%s\". See crm up --help.".formatted(option));
            }
        }
        return new Command.Up(port, only, detach);
    }

    private Command status() {
        boolean json = "--json".equals(words.peek());
        if (json) {
            words.pop();
        }
        return new Command.Status(json);
    }

    private String next(String what) {
        try {
            return words.pop();
        } catch (NoSuchElementException e) {
            throw new SuiteException("The command is incomplete: it needs %s. See crm --help.".formatted(what), e);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new SuiteException("\"%s\" is no port. Give a number from 1 to %d.".formatted(text, HIGHEST_PORT));
    }

    private static Set<String> names(String list) {
        return new LinkedHashSet<>(List.of(list.split(",")));
    }
}
