/// Documents that people follow say what the code says.
package dev.daylight.system.documents;
