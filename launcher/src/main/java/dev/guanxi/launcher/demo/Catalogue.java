package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.demo.DemoCompany.Line;
import dev.guanxi.launcher.demo.DemoCompany.Product;
import java.util.List;
import java.util.Random;

/** What the company sells: lenses by the box, and instruments each with its serial number. */
final class Catalogue {

    static final List<Product> PRODUCTS = List.of(
            new Product("MIRO-DAY-30", "Miro 日抛 30 片 · Miro Day 30", "MIRO", false, null, "118.00", 20_000),
            new Product("MIRO-MONTH-6", "Miro 月抛 6 片 · Miro Month 6", "MIRO", false, null, "196.00", 12_000),
            new Product("MIRO-TORIC-6", "Miro 散光 6 片 · Miro Toric 6", "MIRO", false, null, "268.00", 8_000),
            new Product("OKTA-SLIT", "Okta 裂隙灯 · Okta Slit Lamp", "OKTA", true, 24, "26800.00", 60),
            new Product("OKTA-REFRACT", "Okta 验光仪 · Okta Refractometer", "OKTA", true, 24, "38600.00", 50),
            new Product("OKTA-TONO", "Okta 眼压计 · Okta Tonometer", "OKTA", true, 36, "21400.00", 60),
            new Product("SANA-CARE-360", "Sana 护理液 360 毫升 · Sana Care 360 ml", "SANA", false, null, "46.00", 15_000));

    private static final List<Product> INSTRUMENTS =
            PRODUCTS.stream().filter(Product::serialised).toList();
    private static final List<Product> BOXES =
            PRODUCTS.stream().filter(product -> !product.serialised()).toList();

    private Catalogue() {}

    /** {@return an instrument or two, and lenses for a while} */
    static List<Line> order(Random random) {
        Product box = Names.pick(random, BOXES);
        Product instrument = Names.pick(random, INSTRUMENTS);
        return List.of(
                new Line(instrument.sku(), 1 + random.nextInt(2)), new Line(box.sku(), 10 * (2 + random.nextInt(18))));
    }
}
