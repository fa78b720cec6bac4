package org.clausewise.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the build makes jars of, and those of the build itself, without tests and benchmarks. */
final class Production {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.clausewise");

    private Production() {}

    static boolean isOurs(String name) {
        return name.equals("org.clausewise") || name.startsWith("org.clausewise.");
    }
}
