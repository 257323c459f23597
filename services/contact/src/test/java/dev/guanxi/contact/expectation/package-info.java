@NullMarked
package dev.guanxi.contact.expectation;

import org.jspecify.annotations.NullMarked;
