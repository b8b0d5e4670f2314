/** Words in the names of firms and of other bodies, as written there. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Legal forms, which close a name and nobody’s. */
export const legalForms = list(
  "plc Inc Inc. Ltd Ltd. LLC LLP Corp Corp. Co Co. AB AG SE NV N.V. SA S.A. SAS SARL SpA S.p.A. Srl SRL S.r.l. GmbH Oy Oyj ASA A/S ApS BV B.V. PT Tbk Bhd Berhad Sdn Pty Pte Ltda Kft KK d.o.o. Holdings",
);

/** What a firm trades in or does, where it closes a name of two words and more. */
export const firmWords = list(
  `Aerospace Air Airlines Airways Aviation Helicopters Shipping Freight Ferries Lines Cruises Tankers Trawlers Bulk Haulage Couriers Logistics Marine Salvage Navigation Buses Trains Rail Transit Motors Tyres Scooters
  Energy Electric Power Solar Nuclear Renewables Petroleum Minerals Mining Resources Metals Steel Copper Lithium Quarries Pipelines Oilfields Chemical Chemicals Cement Concrete Timber Lumber Salt Plastics Packaging
  Foods Poultry Seafood Seafoods Fisheries Mills Dairies Orchards Vineyards Brewery Breweries Brewing Distillers Distillery Beverages Bakeries Confectionery Chocolate Textiles Garments Apparel Footwear Outfitters Cosmetics Jewellers Furniture Toys
  Homes Housing Estates Properties Realty Developments Builders Construct Construction Contractors Engineering Hotels Resorts Leisure Catering Retail Stores Supermarkets Brands
  Pharma Pharmaceuticals Biosciences Biotech Genomics Therapeutics Diagnostics Laboratories Labs Health Healthcare
  Digital Orbital Software Systems Solutions Analytics Networks Semiconductors Electronics Devices Robotics Dynamics Technologies Tech Interactive Games Online Broadband Wireless Satellite Telecom Mobile
  Media Entertainment Studios Records Pictures Productions Publishing Industries Mutual Financial Finance Savings Exchange Insurance Assurance Ventures Investments Consulting Surveyors Survey Security Recycling Line Railways Fibre Rugby Surveys Enterprises Securities Telecoms Cables`,
);

/** Fields and tempers that close the name of a body that need not trade, and nobody’s surname. */
export const bodyWords = list(
  "Rovers Wanderers Rangers Hotspur Albion Athletic Education Heritage Sports Sport Science Sciences International Global Worldwide Learning Rescue Defense Defence Opera Ballet Philharmonic Orchestra Ensemble Scotland Europe Africa Asia UK USA Britain Canada Australia Germany Wales Ireland Zealand Aotearoa Ontario Quebec India Kenya Nigeria Ghana Zambia Namibia Malaysia Singapore Jamaica Philippines Pakistan Bangladesh",
);
