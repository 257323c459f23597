package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.demo.DemoCompany.Customer;
import dev.guanxi.launcher.demo.DemoCompany.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the biggest customers bought in years of which no order tells. */
final class Figures {

    private static final int CUSTOMERS = 12;
    private static final int YEARS = 2;
    private static final int LEAST = 40;
    private static final int SPREAD = 400;
    private static final int OTHERS_THOUSANDS = 900;

    private Figures() {}

    static List<Figure> draw(List<Customer> customers, Random random) {
        List<Figure> figures = new ArrayList<>();
        for (int yearsAgo = 1; yearsAgo <= YEARS; yearsAgo++) {
            int whole = OTHERS_THOUSANDS;
            for (Customer customer : customers.subList(0, CUSTOMERS)) {
                int thousands = LEAST + random.nextInt(SPREAD);
                whole += thousands;
                figures.add(figure(customer.key(), yearsAgo, thousands));
            }
            figures.add(figure(null, yearsAgo, whole));
        }
        return figures;
    }

    private static Figure figure(@Nullable String customer, int yearsAgo, int thousands) {
        String whose = customer == null ? "company" : customer;
        return new Figure(
                "figure/%s/%d-years-ago".formatted(whose, yearsAgo), customer, yearsAgo, thousands + "000.00");
    }
}
