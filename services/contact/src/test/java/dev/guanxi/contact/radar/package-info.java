@NullMarked
package dev.guanxi.contact.radar;

import org.jspecify.annotations.NullMarked;
