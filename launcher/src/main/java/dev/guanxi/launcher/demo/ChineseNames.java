package dev.guanxi.launcher.demo;

import static dev.guanxi.launcher.demo.Names.pick;

import java.util.List;
import java.util.Random;

/** Names in Chinese characters, with their sound for addresses. */
final class ChineseNames implements Names {

    private record Character(String sign, String sound) {}

    private record Place(String name, String sound) {}

    private static final List<Place> PLACES = List.of(
            new Place("上海", "shanghai"),
            new Place("杭州", "hangzhou"),
            new Place("苏州", "suzhou"),
            new Place("宁波", "ningbo"),
            new Place("南京", "nanjing"),
            new Place("无锡", "wuxi"));

    private static final List<Character> FIRST = List.of(
            new Character("青", "qing"),
            new Character("澄", "cheng"),
            new Character("云", "yun"),
            new Character("岚", "lan"),
            new Character("禾", "he"),
            new Character("霁", "ji"),
            new Character("朗", "lang"),
            new Character("沐", "mu"));

    private static final List<Character> SECOND = List.of(
            new Character("石", "shi"),
            new Character("川", "chuan"),
            new Character("屿", "yu"),
            new Character("陌", "mo"),
            new Character("汀", "ting"),
            new Character("野", "ye"),
            new Character("墨", "mo"),
            new Character("杉", "shan"));

    private static final List<String> TRADES = List.of("眼镜有限公司", "视光科技有限公司", "光学仪器有限公司", "眼科器械有限公司", "商贸有限公司");

    private static final List<Character> FAMILY = List.of(
            new Character("林", "lin"),
            new Character("江", "jiang"),
            new Character("田", "tian"),
            new Character("石", "shi"),
            new Character("叶", "ye"),
            new Character("白", "bai"),
            new Character("谷", "gu"),
            new Character("麦", "mai"));

    private static final List<Character> GIVEN = List.of(
            new Character("禾", "he"),
            new Character("舟", "zhou"),
            new Character("澍", "shu"),
            new Character("岑", "cen"),
            new Character("砚", "yan"),
            new Character("桐", "tong"),
            new Character("汀", "ting"),
            new Character("笙", "sheng"),
            new Character("予", "yu"),
            new Character("棠", "tang"));

    private static final List<String> JOBS = List.of("采购经理", "店长", "运营总监", "验光师", "财务主管");

    @Override
    public Company company(Random random) {
        Place place = pick(random, PLACES);
        Character first = pick(random, FIRST);
        Character second = pick(random, SECOND);
        String name = place.name() + first.sign() + second.sign() + pick(random, TRADES);
        return new Company(name, first.sound() + second.sound() + "-" + place.sound(), place.name(), "CN");
    }

    @Override
    public Person person(Random random) {
        Character family = pick(random, FAMILY);
        Character first = pick(random, GIVEN);
        Character second = pick(random, GIVEN);
        return new Person(
                first.sign() + second.sign(), family.sign(), first.sound() + second.sound() + "." + family.sound());
    }

    @Override
    public String jobTitle(Random random) {
        return pick(random, JOBS);
    }
}
