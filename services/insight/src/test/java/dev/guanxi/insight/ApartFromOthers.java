package dev.guanxi.insight;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A database of the walks' own: classes are of all customers, so customers made here would change them elsewhere. */
public class ApartFromOthers implements QuarkusTestProfile {}
