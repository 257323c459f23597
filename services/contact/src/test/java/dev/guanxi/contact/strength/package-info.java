@NullMarked
package dev.guanxi.contact.strength;

import org.jspecify.annotations.NullMarked;
