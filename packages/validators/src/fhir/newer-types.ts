/** Resource types that came after R4 (R4B and R5), so that a wrong release is named as such. */
export const newerTypes: ReadonlySet<string> = new Set(
  'ActorDefinition AdministrableProductDefinition ArtifactAssessment BiologicallyDerivedProductDispense Citation ClinicalUseDefinition ConditionDefinition DeviceAssociation DeviceDispense DeviceUsage EncounterHistory EvidenceReport FormularyItem GenomicStudy ImagingSelection Ingredient InventoryItem InventoryReport ManufacturedItemDefinition MedicinalProductDefinition NutritionIntake NutritionProduct PackagedProductDefinition Permission RegulatedAuthorization Requirements SubscriptionStatus SubscriptionTopic SubstanceDefinition TestPlan Transport'.split(
    ' ',
  ),
);
