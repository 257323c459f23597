@org.jspecify.annotations.NullMarked
package dev.guanxi.contact.bin;
